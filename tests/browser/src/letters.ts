/** A letter of the tests' own, with people who do not exist, and the words in it that are not impartial. */
export const letter = {
  text: [
    'Dear Mrs Cole,',
    'Thank you for your email about Amir’s review – the form is attached. You should appeal the decision. If you decide to appeal, you need to register it within two months of the letter.',
    'The school has been brilliant. You told me that you feel the head teacher has ignored you, and the café near County Hall is open until 5 pm.',
    'We will fight the council together, and you will win. I know exactly how you feel.',
    'Kind regards,',
    'Sam Ward'
  ].join('\n\n'),
  /** Each stands in the text once. What Evenhand underlines has to overlap it. */
  flagged: [
    {quote: 'You should appeal', category: 'directive'},
    {quote: 'brilliant', category: 'judgement'},
    {quote: 'We will fight', category: 'taking-sides'},
    {quote: 'you will win', category: 'outcome'},
    {quote: 'I know exactly how you feel', category: 'over-identification'}
  ]
} as const

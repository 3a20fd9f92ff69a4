/** A letter of ten thousand words, in paragraphs of a hundred, each with four findings. */
export const longLetter = Array.from({length: 100}, (_, index) =>
  [
    `Part ${index + 1} of the notes is about the meeting on Tuesday, at which the plan was read out and each person present was asked in turn.`,
    'You should appeal the decision.',
    'The form is attached, and the dates on which the panel can meet are on its second page, below the address of the office.',
    'The school failed to reply.',
    'Copies were sent by post on the same day, and a note of the telephone call was put on the file for everyone to see.',
    'We will fight the council.',
    'The next review is in spring, and a letter about it will come from the office in good time.',
    'You need to ring her.'
  ].join(' ')
)

import {type Position, textAt} from '../../letter.ts'
import {rememberBySentence} from '../scope.ts'

/** *At your request I've told the caseworker that …*, *as she asked me to, I've let them know …*: what was asked for is passed on, not decided. */
export const isAtTheirRequest: (position: Position) => boolean = rememberBySentence((position) => {
  const sentence = textAt(position)
  return requested.test(sentence) && conveyed.test(sentence)
})

const people =
  "(?:(?:you|they)(?: both| all| two)?|she|he|mum|dad|gran|nan|both of (?:you|them)|(?:the |your |his |her )?(?:parents|family|mother|father|couple)|(?:mr|mrs|ms|miss|dr)\\.? [\\w'’-]+(?: and (?:mr|mrs|ms|miss|dr)\\.? [\\w'’-]+)?)"
/** *Having looked at your request* asks for nothing. */
const requested = new RegExp(
  `(?<!\\b(?:look|looked|looking|looks) )\\bat (?:your|her|his|their|(?:the |your |his |her )?[\\w'’-]+(?: [\\w'’-]+)?['’]s?)(?: own| express| written)? request\\b|\\bas ${people}(?:['’]ve| have| has| had)? (?:asked|requested)\\b(?! (?:for|about|whether|what|how|if|who)\\b)|\\b(?:because|since) ${people}(?:['’]ve| have| has| had)? asked (?:me|us) to\\b`,
  'i'
)
const conveyed =
  /\b(?:tell|told|telling|let|letting|pass|passed|passing|send|sent|sending|forward|forwarded|forwarding|confirm|confirmed|confirming|say|said|saying|write|written|wrote|ask|asked (?!me|us)|asking|email|emailed|mention|mentioned|read out|put)\b/i

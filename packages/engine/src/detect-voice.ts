import type {Voice} from '@evenhand/lexicon'
import type {Letter} from './letter.ts'
import type {Block} from './own-text.ts'

/**
 * Tells a letter that a family writes in its own name, with the service's help, from one of the service's own.
 *
 * @param text the writer's own text
 * @returns `'family'` where the letter says so itself, else `'service'`
 * @example
 * detectVoice('I am writing as the parent of Amir.') // 'family'
 */
export function detectVoice(text: string): Voice {
  if (ownName.test(text)) return 'family'
  if (service.test(text)) return 'service'
  return family.test(text) ? 'family' : 'service'
}

/** What of a letter's voice one block shows, where it was looked at. */
export type VoiceSigns = {isOwnName: boolean; isService: boolean; isFamily?: boolean}

/** Reads a letter's voice, and keeps what each block of a long letter showed. */
export type VoiceReader = {
  read(letter: Omit<Letter, 'voice'>): Voice
  signs: ReadonlyArray<VoiceSigns | undefined>
  wasAsked(): boolean
}

/**
 * Makes a reader of one letter's voice.
 *
 * @param recall what a block showed in an earlier version of the letter, where it has not changed
 */
export function createVoiceReader(
  recall: (block: number) => VoiceSigns | undefined = () => undefined
): VoiceReader {
  const signs: VoiceSigns[] = []
  let isAsked = false
  return {
    signs,
    wasAsked: () => isAsked,
    read({text, blocks}) {
      isAsked = true
      if (text.length < longText) return detectVoice(textOf(text, blocks))
      const ends = blocks.map((_, block) => endOfReach(blocks, block))
      const signsOf = (block: number): VoiceSigns => (signs[block] ??= recallAll(block) ?? look(block))
      for (let block = 0; block < blocks.length; block++) if (signsOf(block).isOwnName) return 'family'
      for (let block = 0; block < blocks.length; block++) if (signsOf(block).isService) return 'service'
      for (let block = 0; block < blocks.length; block++) {
        const own = signsOf(block)
        if ((own.isFamily ??= family.test(textOf(text, blocks.slice(block, ends[block]))))) return 'family'
      }
      return 'service'

      function look(block: number): VoiceSigns {
        const from = textOf(text, blocks.slice(block, ends[block]))
        return {isOwnName: ownName.test(from), isService: service.test(from)}
      }
      function recallAll(block: number): VoiceSigns | undefined {
        for (let at = block + 1; at < (ends[block] ?? 0); at++) if (!recall(at)) return undefined
        return recall(block)
      }
    }
  }
}

const textOf = (text: string, blocks: ReadonlyArray<Block>): string =>
  blocks.map(({start, end}) => text.slice(start, end)).join('\n')

/** From this length on, in UTF-16 code units, a letter is read block by block. */
const longText = 8000

/** A sign of the voice runs on over no more than this many UTF-16 code units beyond its block. */
const reach = 400

/** The block after the last one that a sign which begins in a block may run on into. */
function endOfReach(blocks: ReadonlyArray<Block>, block: number): number {
  let length = 0
  let at = block + 1
  for (; at < blocks.length && length < reach; at++)
    length += (blocks[at]?.end ?? 0) - (blocks[at]?.start ?? 0) + 1
  return at
}

/** What nobody says but a family in its own name, even where it names the service that helped. */
const ownName =
  /(?<![“"‘'])\b(?:I|[Ww]e)(?: am| are|['’]m|['’]re)? (?:writing|write) (?:this )?(?:to you )?(?:as (?:the )?(?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?['’]s?|(?:his|her|their)) (?:\w+ )?(?:parents?|mother|father|mum|mam|dad|carers?|guardian|grandmother|grandfather|grandparents?|nan|gran|grandma|grandad|aunt|uncle|sister|brother)\b|(?:this )?(?:for )?(?:myself|ourselves)\b)|\b(?:I am|I['’]m|we are|we['’]re|[Tt]his is(?: from)?(?: me| us| both of us)?,?(?: \w+,)?(?: as)?) [A-Z][\w'’-]*['’]s? (?:mum|mam|dad|mother|father|parents|nan|gran|grandma|grandad|carer|sister|brother|aunt|uncle)\b|\b(?:I am|I['’]m) the (?:mother|father|mum|dad|parent|carer|grandmother|grandfather) of [A-Z]|\b(?:I am|I['’]m) (?:mum|dad|mother|father|nan|gran) to [A-Z]|(?:^|[.!?]\s+|\n)As [A-Z][\w'’-]*['’]s (?:mum|dad|mother|father|parents|nan|gran|carer),? (?:I|we)\b|\b[Mm]y name is [A-Z][^.\n]{0,40}\b(?:I am|I['’]m) (?:\d\d|mum|dad|the)\b|\b(?:the |these )?(?:words|thoughts) are (?:all )?(?:my own|mine|ours)\b|\bit['’]?s? (?:is )?(?:all mine|all me|me talking|my words)\b|\bthe rest is me\b|\b[Tt]hey typed\b|\b[Mm]y (?:SENDIASS|IASS|SEND|support) (?:worker|officer|person|supporter)\b|\b(?:SENDIASS|IASS|SEND(?: \w+)? (?:people|service|team|lot)|support (?:person|worker))[^.\n]{0,30} (?:(?:has |have )?helped me|sat with me|typing (?:it|this) for me)\b|\bI (?:have|['’]ve got) (?:my own |an )?EHC ?P(?:lan)?\b/

const family =
  /\b(?:i am|i['’]m|we are|we['’]re) (?:writing |emailing )?(?:(?:to you )?as )?(?:the |a )?(?:[\w'’-]+ ){0,4}(?:parents?|mother|father|mum|dad|carers?|guardian|grandmother|grandfather|grandparents?|nan|foster carers?|legal guardian|stepmother|stepfather|aunt|uncle) (?:of|to)\b|\b(?:i am|i['’]m|we are|we['’]re) [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?['’]s? (?:\w+ )?(?:parents?|mother|father|mum|dad|carers?|guardian|grandmother|grandfather|grandparents|nan|gran|aunt)\b|\bas (?:his|her|their) (?:parents?|mother|father|mum|dad)\b,? (?:i|we)\b|\b(?:my|our) (?:\w+ ){0,3}(?:son|daughter|child|children|grandson|granddaughter|boy|girl)\b[^.]{0,80}\b(?:i|we) (?:am|are|would|want|wish|request|ask|do not|believe|feel|think)\b|\bi am (?:writing )?(?:\w+ ){0,3}(?:about|for|regarding|concerning) my (?:\w+ )?(?:son|daughter|child)\b|\b(?:i am|i['’]m) (?:\d\d|a young person|the young person|a student|sixteen|seventeen|eighteen|nineteen)\b[^.]{0,60}\b(?:my|i)\b|\b(?:my|our) (?:son|daughter)\b[^.]{0,40}['’]s? (?:ehc|ehcp|plan|appeal|request|school|annual review)\b|\bmy (?:own )?ehc(?: plan|p)\b/i

const service =
  /\b(?:sendiass|sendias|iass|information,? advice (?:and|&) support (?:service|team|officer)|send partnership|parent partnership|our service|the service (?:is|does|can|offers)|impartial(?:ity)?|caseload|t\/c|tc (?:from|with|to) |my colleague|our advice line|supporting (?:mr|mrs|ms|you)|(?:officer|volunteer|supporter|adviser|caseworker|assistant)\s*$|mum (?:says|said|feels|wants)|(?:you|mr|mrs|ms) (?:\w+ )?(?:told|asked) (?:me|us))/im

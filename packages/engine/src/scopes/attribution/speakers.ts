/** Who speaks in the minutes and notes of a meeting, as an officer writes them down. */
export const roles =
  'you|transport|mum|dad|mother|father|parents?|carer|gran(?:dad|dma)?|nan|auntie|step-?dad|step-?mum|senco|sendco|dsl|head(?:teacher)?|deputy|class teacher|teacher|tutor|ta|ht|dht|hoy|ep|ewo|la|school|nursery|college|academy|camhs|salt|slt|ot|gp|hv|health visitor|paediatrician|consultant|caseworker|case officer|plan coordinator|social worker|sw|panel|chair|clerk|governor|member \\d|presenting officer|solicitor|judge|mediator|yp|young person|student|council|family'

/** A label such as *HT:* or *Chair –* at the start of a line, with its length in UTF-16 code units. */
export function opensWithSpeaker(text: string): {length: number; isDash: boolean} | undefined {
  const label = speaker.exec(text)
  return label ? {length: label[0].length, isDash: !label[0].includes(':')} : undefined
}

const speaker = new RegExp(
  String.raw`^\s*(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Prof)\.? ?[A-Z]?[\w'’-]*(?: [A-Z][\w'’-]+)?|(?:the )?(?:${roles})(?: \([^)]{1,20}\))?)(?:(?: (?:said|says))?:| [–—-])\s`,
  'i'
)

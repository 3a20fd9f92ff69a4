/** What opens an item of a list at the start of a line: a bullet, a tick box, both, a number, a letter or an emoji. */
export const itemMark =
  /^\s*(?:(?:[-*•◦▪–—·o]\s+)?\[[ x]?\]\s+|[-*•◦▪–—·o☐☒□]\s+|\p{Extended_Pictographic}\uFE0F?\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)/iu

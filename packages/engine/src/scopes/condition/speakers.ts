/** How a sentence opens in which a bare verb is nobody's instruction. */
export const speakers = new Set(['i', 'we', 'you', 'my', 'our', 'your'])

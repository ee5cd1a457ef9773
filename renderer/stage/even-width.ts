/**
 * The width, in `em`, at which a text fills its lines evenly, so that no single word is left for the last one.
 * A full line holds `lineHolds` Chinese characters.
 */
export function evenWidth(text: string, lineHolds: number): string {
  const long = Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)
  const lines = Math.max(1, Math.ceil(long / lineHolds))
  // One more than the even share: punctuation may not start a line and takes its neighbour along.
  return `${(Math.ceil(long / lines) + (lines > 1 ? 1.5 : 0.5)).toFixed(1)}em`
}

/** A Chinese character or full-width mark is one em wide, a Latin letter about half. */
function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 || '“”‘’—…'.includes(character) ? 1 : 0.53
}

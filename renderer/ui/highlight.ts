/** A stretch of text with everything that points at it. */
export type Segment<Mark> = { readonly text: string; readonly marks: readonly Mark[] }

type Spanned = { readonly start: number; readonly end: number }

/**
 * Cuts a text where marks begin and end. The segments together are the text; marks may overlap, and what reaches
 * outside the text is cut off.
 */
export function segmentsOf<Mark extends Spanned>(text: string, marks: readonly Mark[]): Segment<Mark>[] {
  const within = (place: number) => Math.max(0, Math.min(text.length, place))
  const cuts = new Set([0, text.length])
  for (const { start, end } of marks) cuts.add(within(start)).add(within(end))
  const places = [...cuts].sort((one, other) => one - other)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start < end && mark.end > start),
    }
  })
}

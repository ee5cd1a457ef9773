/** What a rule wants said before, one of them at least, and what it wants unsaid, all of them. */
export type Wish = { readonly said: readonly string[]; readonly unsaid: readonly string[] }

/** A wish in one word, which `readWish` reads. */
export const written = ({ said, unsaid }: Wish): string => `${said.join()};${unsaid.join()}`

/** The wish that a word says. */
export function readWish(wish: string): Wish {
  const [said = [], unsaid = []] = wish.split(';').map((ids) => ids.split(',').filter((id) => id !== ''))
  return { said, unsaid }
}

/** How a wish stands: nothing is ever unsaid again, so one that is spoilt stays so, and one that is met as well. */
export function standingOf({ said, unsaid }: Wish, before: readonly string[]): string {
  if (unsaid.some((id) => before.includes(id))) return '-'
  return said.length === 0 || said.some((id) => before.includes(id)) ? '+' : '.'
}

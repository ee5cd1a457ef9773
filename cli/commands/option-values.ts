import { InvalidArgumentError } from 'commander'

/** Takes one of `values` from the command line; anything else is refused with the list of them. */
export const oneOf =
  <T extends string>(values: readonly T[]) =>
  (given: string): T => {
    const found = values.find((value) => value === given)
    if (!found) throw new InvalidArgumentError(values.join(' | '))
    return found
  }

/** Takes the customer's mood from the command line, a whole number from -3 to 3. */
export const moodOf = (given: string): number => {
  const mood = Number(given)
  if (!Number.isInteger(mood) || mood < -3 || mood > 3) throw new InvalidArgumentError('-3 … 3')
  return mood
}

/** Takes a whole number between two bounds from the command line. */
export const wholeFrom =
  (least: number, most: number) =>
  (given: string): number => {
    const number = Number(given)
    if (!/^\d+$/.test(given) || number < least || number > most)
      throw new InvalidArgumentError(`${String(least)} … ${String(most)}`)
    return number
  }

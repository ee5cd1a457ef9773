import { thrown } from './chance.ts'

/** A seed of its own for each use of chance in an attempt, so that two orders do not go together. */
export const seedFor = (seed: number, use: number): number =>
  [0, 1, 2, 3].reduce((sum, part) => sum * 100 + thrown(seed, 4 * use + part), 0)

import type { PackAbout } from '../../../contract/packs.ts'

/** A pack's title in a language. */
export const packTitle = (
  { title, titles }: Pick<PackAbout, 'title' | 'titles'>,
  language: string,
): string => (Object.hasOwn(titles, language) ? (titles[language] ?? title) : title)

import type { TFunction } from 'i18next'

const words = ['roleplay', 'faults', 'drill', 'quiz', 'workshop'] as const

/** The name of a kind of scenario. */
export function kindWord(t: TFunction, kind: string): string {
  const known = words.find((one) => one === kind)
  return known ? t(`kinds.${known}`) : kind
}

const playable: readonly string[] = ['roleplay']

/** Whether the window has a screen on which this kind is played. */
export const isPlayable = ({ kind }: { readonly kind: string }): boolean => playable.includes(kind)

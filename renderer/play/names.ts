import type { TFunction } from 'i18next'

const words = [
  'moods.step-3',
  'moods.step-2',
  'moods.step-1',
  'moods.step0',
  'moods.step1',
  'moods.step2',
  'moods.step3',
] as const

/** A mood from -3 to 3 in words. */
export const moodWord = (t: TFunction, mood: number): string =>
  t(words[Math.max(-3, Math.min(3, mood)) + 3] ?? 'moods.step0')

const stages = ['greet', 'understand', 'resolve', 'close'] as const

/** The stages that every service goes through, in order. */
export const knownStages = stages

/** The name of a service stage; an author's own stage goes by its id. */
export function stageWord(t: TFunction, stage: string): string {
  const known = stages.find((one) => one === stage)
  return known ? t(`stages.${known}`) : stage
}

import * as z from 'zod'
import { channels, type RuleSet } from '../engine/index.ts'
import { readText } from './content-folder.ts'
import { judgeSentence, type Moment } from './judge.ts'
import { CommandFailure } from './outcome.ts'

const labelledShape = z.object({
  text: z.string(),
  label: z.enum(['taboo', 'polite']),
  class: z.string().optional(),
  hard: z.boolean().default(false),
  stage: z.string().optional(),
  channel: z.enum(channels).optional(),
})

/** A sentence with what people say of it. */
export type Labelled = z.infer<typeof labelledShape>

/** How many of something were found. */
export type Share = { readonly found: number; readonly of: number }

/** How well the rules tell forbidden sentences from polite ones. */
export type Measured = {
  /** Forbidden sentences in which a fault was found, and polite ones in which one was found wrongly. */
  readonly recall: Share
  readonly falseAlarms: Share
  /** The same for sentences whose words mislead. */
  readonly hard: { readonly recall: Share; readonly falseAlarms: Share }
  /** The same by class of the label: of a forbidden class the recall, of a polite one the false alarms. */
  readonly byClass: Readonly<Record<string, Share & { readonly label: Labelled['label'] }>>
  /** For each forbidden class, the classes that the rules named, with how often. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Reads labelled sentences, one JSON object a line. */
export function readLabelled(file: string): Labelled[] {
  return readText(file)
    .text.split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const read = labelledShape.safeParse(JSON.parse(line))
      if (!read.success)
        throw new CommandFailure(`${file}:${String(index + 1)}: ${z.prettifyError(read.error)}`)
      return [read.data]
    })
}

/** Judges every sentence in its own moment and counts. */
export function measure(ruleSet: RuleSet, sentences: readonly Labelled[], moment: Moment): Measured {
  const byClass: Record<string, { found: number; of: number; label: Labelled['label'] }> = {}
  const confusion: Record<string, Record<string, number>> = {}
  const missed: string[] = []
  const wrong: string[] = []
  const hard = { taboo: { found: 0, of: 0 }, polite: { found: 0, of: 0 } }
  for (const sentence of sentences) {
    const { text, stage, channel, label } = sentence
    const asked = { text, gestures: [], ...(stage && { stage }), ...(channel && { channel }) }
    const { verdict, findings } = judgeSentence(ruleSet, asked, moment)
    const name = sentence.class ?? label
    const row = (byClass[name] ??= { found: 0, of: 0, label })
    row.of += 1
    if (verdict === 'taboo') row.found += 1
    if (sentence.hard) {
      hard[label].of += 1
      if (verdict === 'taboo') hard[label].found += 1
    }
    if (label === 'polite') {
      if (verdict === 'taboo') wrong.push(text)
      continue
    }
    if (verdict !== 'taboo') missed.push(text)
    const named = (confusion[name] ??= {})
    const faults = findings.filter((finding) => finding.verdict === 'fault').map((finding) => finding.class)
    for (const found of new Set(faults)) named[found] = (named[found] ?? 0) + 1
  }
  const total = (label: Labelled['label']): Share =>
    Object.values(byClass)
      .filter((row) => row.label === label)
      .reduce((sum, { found, of }) => ({ found: sum.found + found, of: sum.of + of }), { found: 0, of: 0 })
  return {
    recall: total('taboo'),
    falseAlarms: total('polite'),
    hard: { recall: hard.taboo, falseAlarms: hard.polite },
    ...{ byClass, confusion, missed, wrong },
  }
}

/** The figures as lines of a table for a person. */
export function measuredLines({ recall, falseAlarms, hard, byClass, confusion }: Measured): string[] {
  const share = ({ found, of }: Share) =>
    `${String(found)}/${String(of)} ${((100 * found) / Math.max(of, 1)).toFixed(1)} %`
  const rows = Object.entries(byClass)
    .sort(([, one], [, other]) => (one.label === other.label ? 0 : one.label === 'taboo' ? -1 : 1))
    .map(([name, row]) => {
      const others = Object.entries(confusion[name] ?? {})
        .sort(([, one], [, other]) => other - one)
        .slice(0, 5)
        .map(([other, times]) => `${other} ${String(times)}`)
      return `| ${name} | ${share(row)} | ${others.join(', ')} |`
    })
  return [
    `recall ${share(recall)}`,
    `recall, hard ones ${share(hard.recall)}`,
    `false alarms ${share(falseAlarms)}`,
    `false alarms, hard ones ${share(hard.falseAlarms)}`,
    '| class | flagged | as |',
    '| --- | --- | --- |',
    ...rows,
  ]
}

import { readFileSync } from 'node:fs'
import * as z from 'zod'
import {
  channels,
  gestures,
  judge,
  type Finding,
  type RuleSet,
  type Setting,
  type Utterance,
  voiceMeasures,
} from '../engine/index.ts'
import { CommandFailure } from './outcome.ts'

const askedShape = z.strictObject({
  text: z.string().max(200_000),
  stage: z.string().optional(),
  channel: z.enum(channels).optional(),
  mood: z.int().min(-3).max(3).optional(),
  gestures: z.array(z.enum(gestures)).default([]),
  /** Seconds from the customer's last word to the reply. */
  after: z.number().min(0).optional(),
  voice: z.partialRecord(z.enum(voiceMeasures), z.number()).optional(),
})

/** A sentence to judge, with the moment it is said in. */
export type Asked = z.infer<typeof askedShape>

/** The moment in which sentences are said that do not name their own. */
export type Moment = Pick<Setting, 'stage' | 'channel' | 'mood'>

/** What the command says of one sentence. */
export type Judged = {
  readonly text: string
  readonly verdict: 'taboo' | 'plain' | 'good'
  readonly classes: readonly string[]
  readonly findings: readonly Finding[]
}

/** Reads plain lines or JSONL from a file, or from standard input where the name is `-`; empty lines are passed over. */
export function readSentences(file: string): Asked[] {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8')
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [sentence(line, index + 1)]))
}

function sentence(line: string, number: number): Asked {
  if (!line.startsWith('{')) return { text: line, gestures: [] }
  const read = z.preprocess((raw) => parseJson(String(raw)), askedShape).safeParse(line)
  if (!read.success) throw new CommandFailure(`line ${String(number)}: ${z.prettifyError(read.error)}`)
  return read.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Judges one sentence outside of any scenario. Expectations count only where they are met. */
export function judgeSentence(ruleSet: RuleSet, asked: Asked, moment: Moment): Judged {
  const setting: Setting = {
    stage: asked.stage ?? moment.stage,
    channel: asked.channel ?? moment.channel,
    mood: asked.mood ?? moment.mood,
    traits: [],
    first: (asked.stage ?? moment.stage) === 'greet',
    said: [],
    skipped: [],
    earlier: [],
  }
  const findings = judge(ruleSet, utteranceOf(asked), setting).filter(({ verdict }) => verdict !== 'missed')
  const bad = findings.some(
    ({ verdict, kind, severity }) => verdict === 'fault' && (kind === 'taboo' || severity === 'veto'),
  )
  const good = findings.some(
    ({ verdict, kind }) => verdict === 'merit' && (kind === 'credit' || kind === 'expect'),
  )
  return {
    text: asked.text,
    verdict: bad ? 'taboo' : good ? 'good' : 'plain',
    classes: [...new Set(findings.map((finding) => finding.class))],
    findings,
  }
}

const utteranceOf = ({ text, gestures, after, voice }: Asked): Utterance => ({
  text,
  gestures,
  ...(after !== undefined && { after }),
  ...(voice && { voice }),
})

/** The same as one line of JSON, with what the rule says of itself. */
export const judgedLine = (ruleSet: RuleSet, { text, verdict, classes, findings }: Judged): string =>
  JSON.stringify({
    text,
    verdict,
    classes,
    findings: findings.map((finding) => {
      const rule = ruleSet.rules.get(finding.rule)
      const { kind, dimension, severity } = finding
      return {
        ...{ rule: finding.rule, kind, class: finding.class, dimension, severity },
        ...{ span: finding.spans[0] ?? null, spans: finding.spans, gestures: finding.gestures },
        ...{ why: rule?.why ?? '', better: rule?.better ?? null, source: rule?.source ?? '' },
      }
    }),
  })

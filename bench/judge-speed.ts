import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadRules, ownRules } from '../cli/content-folder.ts'
import {
  compileRules,
  judge,
  parseRules,
  type RuleBook,
  type RuleSet,
  type Setting,
} from '../engine/index.ts'
import { median } from './median.ts'
import { regexpJudge } from './regexp-rules.ts'

const setting: Setting = {
  stage: 'understand',
  channel: 'hall',
  mood: -1,
  traits: [],
  first: false,
  said: [],
  skipped: [],
  earlier: [],
}

const labelled = path.join(import.meta.dirname, '..', 'scenarios/labelled/develop.jsonl')

/** Sentences of service talk, rude and polite ones, as they are said. */
export function sentences(): string[] {
  const lines = readFileSync(labelled, 'utf8').trim().split('\n')
  return lines.map((line) => (JSON.parse(line) as { readonly text: string }).text)
}

/** The rules that come with the program, before they are compiled. */
export function ownBook(): RuleBook {
  const book = parseRules(loadRules(ownRules).files)
  if (!book.ok) throw new RangeError(JSON.stringify(book.error))
  return book.value
}

const replyLength = 40

/** Replies of 40 characters; each ends with a number of its own, so that none is seen twice. */
function replies(count: number): string[] {
  const talk = sentences().join('')
  return Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(5, '0')
    const from = (index * 37) % (talk.length - replyLength)
    return talk.slice(from, from + replyLength - number.length) + number
  })
}

/** Microseconds that each of the texts takes, at the median; the first quarter warms up. */
function medianTime(texts: readonly string[], run: (text: string) => unknown): number {
  const times = texts.map((text) => {
    const began = performance.now()
    run(text)
    return (performance.now() - began) * 1000
  })
  return median(times.slice(texts.length / 4))
}

const judging = (ruleSet: RuleSet) => (text: string) => judge(ruleSet, { text, gestures: [] }, setting)

/** Microseconds for judging a reply of 40 characters by all rules. */
export function judgeTime(): Record<string, number> {
  const ruleSet = compileRules(ownBook())
  const microseconds = medianTime(replies(6000), judging(ruleSet))
  return {
    characters: replyLength,
    rules: ruleSet.rules.size,
    microseconds: Number(microseconds.toFixed(1)),
  }
}

/** Milliseconds for judging a text of 100,000 characters, and how much longer one of twice the length takes. */
export function longJudgeTime(): Record<string, number> {
  const ruleSet = compileRules(ownBook())
  const talk = sentences().join('')
  const milliseconds = (length: number) => {
    const texts = Array.from({ length: 12 }, (_, index) => talk.repeat(20).slice(index, index + length))
    return medianTime(texts, judging(ruleSet)) / 1000
  }
  milliseconds(10_000)
  const [single, double] = [milliseconds(100_000), milliseconds(200_000)]
  return {
    characters: 100_000,
    rules: ruleSet.rules.size,
    milliseconds: Number(single.toFixed(1)),
    'milliseconds-for-200000': Number(double.toFixed(1)),
    ratio: Number((double / single).toFixed(2)),
  }
}

/** Microseconds for the same replies by the judge, and by the same patterns as regular expressions one by one. */
export function judgeAgainstRegexp(): Record<string, number> {
  const book = ownBook()
  const texts = replies(2000)
  const ours = medianTime(texts, judging(compileRules(book)))
  const theirs = medianTime(texts, regexpJudge(book))
  return {
    characters: replyLength,
    rules: book.rules.length,
    microseconds: Number(ours.toFixed(1)),
    'microseconds-by-regexp': Number(theirs.toFixed(1)),
    ratio: Number((theirs / ours).toFixed(1)),
  }
}

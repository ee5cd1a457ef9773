import type { Gesture } from '../gesture.ts'
import { undisguised } from './disguise.ts'
import {
  voiceMeasures,
  type Finding,
  type Setting,
  type Severity,
  type Span,
  type Utterance,
} from './finding.ts'
import type { Places, Reading } from './matcher.ts'
import { normalise, type NormalText } from './normalise.ts'
import type { CompiledRule, Evidence, Heard, HeardReply, HeardThere, RuleSet } from './rule-set.ts'
import type { Weights } from './rule.ts'
import { sentencesOf, shortestRepeat } from './sentences.ts'

/**
 * Judges one reply: which rules hold, with the exact words or gestures that made them hold, in the order of the
 * rule book. The time is linear in the text.
 */
export function judge(ruleSet: RuleSet, utterance: Utterance, setting: Setting): Finding[] {
  const findings: Finding[] = []
  for (const { rule, evidence, finding } of heardAt(ruleSet, utterance, setting)) {
    if (!applies(rule, setting) || !measures(rule, utterance)) continue
    if (rule.repeats) {
      const again = evidence && repeated(utterance, setting, evidence)
      if (again) findings.push({ ...finding, ...again })
    } else findings.push(finding)
  }
  return findings
}

/**
 * The rules that may find something in a reply, or miss it, in some moment of this stage, channel and customer;
 * whether they do depends on mood, time and what was said before.
 */
export const rulesThatMayHold = (ruleSet: RuleSet, utterance: Utterance, place: Place): CompiledRule[] =>
  heardAt(ruleSet, utterance, place).map(({ rule }) => rule)

type Place = Pick<Setting, 'stage' | 'channel' | 'traits'>

/** What is heard in a reply and can matter at a place. */
function heardAt(ruleSet: RuleSet, utterance: Utterance, place: Place): readonly Heard[] {
  const { stage, channel, traits } = place
  const { all, at } = heardIn(ruleSet, utterance)
  const known = at.get(stage)
  if (known?.channel === channel && known.traits === traits) return known.heard
  const heard = all.filter(
    ({ rule: { when } }) =>
      (!when.stages || when.stages.includes(stage)) &&
      (!when.channels || when.channels.includes(channel)) &&
      (!when.traits || when.traits.some((trait) => traits.includes(trait))),
  )
  at.set(stage, { channel, traits, heard })
  return heard
}

/** Replies of this length and less are remembered, so that going through all conversations judges each once. */
const longestRemembered = 400
const mostRemembered = 5000

function heardIn(ruleSet: RuleSet, utterance: Utterance): HeardReply {
  const { text, gestures } = utterance
  const again = ruleSet.heardOf.get(gestures)
  if (again?.text === text) return again
  const key = gestures.length > 0 ? `${gestures.join()}\n${text}` : text
  const known = ruleSet.heard.get(key) ?? {
    text,
    all: listen(ruleSet, utterance),
    at: new Map<string, HeardThere>(),
  }
  ruleSet.heardOf.set(gestures, known)
  if (key.length <= longestRemembered) {
    if (ruleSet.heard.size >= mostRemembered) ruleSet.heard.clear()
    ruleSet.heard.set(key, known)
  }
  return known
}

function listen(ruleSet: RuleSet, utterance: Utterance): Heard[] {
  const text = normalise(utterance.text)
  const reading = ruleSet.read(text)
  const open = undisguised(ruleSet.disguises, text, reading)
  const evidence: (Evidence | undefined)[] = []
  for (const rule of ruleSet.rules.values())
    evidence.push(evidenceOf(rule, text, reading, utterance.gestures))
  const reread = open && ruleSet.read(open)
  const heard: Heard[] = []
  for (const rule of ruleSet.rules.values()) {
    const { position } = rule
    const found = evidence[position] ?? (reread && evidenceOf(rule, open, reread, utterance.gestures))
    if (found || rule.kind === 'expect')
      heard.push({ rule, evidence: found, finding: findingOf(ruleSet.weights, rule, found) })
  }
  return heard
}

const nothing: Evidence = { spans: [], gestures: [] }

/** Whether a rule that may hold at this place holds at this moment. */
function applies({ when }: CompiledRule, setting: Setting): boolean {
  const { mood, first, said, unsaid, skipped } = when
  if (mood && (setting.mood < (mood['at-least'] ?? -3) || setting.mood > (mood['at-most'] ?? 3))) return false
  if (first !== undefined && first !== setting.first) return false
  if (said && !said.some((id) => setting.said.includes(id))) return false
  if (skipped && !skipped.some((stage) => setting.skipped.includes(stage))) return false
  return !unsaid?.some((id) => setting.said.includes(id))
}

/** Whether time and voice are as the rule asks; what was not measured is never as asked. */
function measures({ after, voice }: CompiledRule, utterance: Utterance): boolean {
  if (!after && !voice) return true
  if (after && (utterance.after === undefined || utterance.after < after['at-least'])) return false
  return voiceMeasures.every((measure) => {
    const range = voice?.[measure]
    const value = utterance.voice?.[measure]
    if (!range) return true
    return (
      value !== undefined &&
      value >= (range['at-least'] ?? -Infinity) &&
      value <= (range['at-most'] ?? Infinity)
    )
  })
}

/** The sentences of the reply that were said before, word for word; greetings and other short ones may come again. */
function repeated({ text }: Utterance, { earlier }: Setting, { gestures }: Evidence): Evidence | undefined {
  const spans = sentencesOf(text).flatMap((sentence) =>
    sentence.text.length >= shortestRepeat && earlier.some((reply) => saysIn(reply, sentence.text))
      ? [sentence.span]
      : [],
  )
  return spans.length > 0 ? { spans, gestures } : undefined
}

const saysIn = (reply: string, sentence: string): boolean =>
  sentencesOf(reply).some(({ text }) => text === sentence)

function evidenceOf(
  rule: CompiledRule,
  text: NormalText,
  reading: Reading,
  made: readonly Gesture[],
): Evidence | undefined {
  const { says, unless, without } = rule.nodes
  if (says !== undefined && !reading.has(says)) return undefined
  const gestures = rule.gestures?.filter((gesture) => made.includes(gesture)) ?? []
  if (rule.gestures && gestures.length === 0) return undefined
  const { 'at-least': least = 0, 'at-most': most = Infinity } = rule.length ?? {}
  if (text.text.length < least || text.text.length > most) return undefined
  if (without !== undefined && reading.has(without)) return undefined
  if (says === undefined) return { spans: [], gestures }
  const excused = unless !== undefined && reading.has(unless) ? reading.placesOf(unless) : undefined
  const places = apart(reading.placesOf(says), text, excused)
  if (places.length <= (rule['more-than'] ?? 0)) return undefined
  const spans = places.map(([start, end]): Span => [text.starts[start] ?? 0, text.ends[end - 1] ?? 0])
  return { spans, gestures }
}

/** The places without overlaps, the longest from each start, in sentences that hold no exception. */
function apart(
  { starts, ends }: Places,
  text: NormalText,
  except: Places | undefined,
): (readonly [number, number])[] {
  const excused = except && new Set(Array.from(except.starts, (start) => text.sentences[start]))
  // Start and end in one number, so that places sort as numbers do: by start, the longest last.
  const packed = new Float64Array(starts.length)
  for (let index = 0; index < packed.length; index += 1)
    packed[index] = (starts[index] ?? 0) * packing + (ends[index] ?? 0)
  packed.sort()
  const places: (readonly [number, number])[] = []
  let open = -1
  for (const place of packed) {
    const start = Math.floor(place / packing)
    if (excused?.has(text.sentences[start])) continue
    if (places.at(-1)?.[0] === start) places.pop()
    else if (start < open) continue
    open = place - start * packing
    places.push([start, open])
  }
  return places
}

const packing = 2 ** 26

const keyOf = (severity: Severity): '1' | '2' | '3' | 'veto' =>
  severity === 'veto' ? 'veto' : (String(severity) as '1' | '2' | '3')

function findingOf(weights: Weights, rule: CompiledRule, evidence: Evidence | undefined): Finding {
  const verdict = rule.verdict ?? (rule.kind === 'taboo' ? 'fault' : 'merit')
  const { spans, gestures } = evidence ?? nothing
  return {
    rule: rule.id,
    kind: rule.kind,
    class: rule.class,
    dimension: rule.dimension,
    severity: rule.severity,
    verdict: evidence ? verdict : 'missed',
    spans,
    gestures,
    mood: evidence ? (rule.mood ?? weights.mood[verdict][keyOf(rule.severity)]) : 0,
  }
}

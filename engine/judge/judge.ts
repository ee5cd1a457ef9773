import type { Gesture } from '../gesture.ts'
import type { Finding, Setting, Severity, Span, Utterance } from './finding.ts'
import type { Places, Reading } from './matcher.ts'
import { normalise, type NormalText } from './normalise.ts'
import type { CompiledRule, Evidence, Heard, RuleSet } from './rule-set.ts'
import type { Weights } from './rule.ts'

/**
 * Judges one reply: which rules hold, with the exact words or gestures that made them hold, in the order of the
 * rule book. The time is linear in the text.
 */
export function judge(ruleSet: RuleSet, utterance: Utterance, setting: Setting): Finding[] {
  return heardIn(ruleSet, utterance).flatMap(({ rule, evidence }) => {
    if (!applies(rule, setting)) return []
    if (evidence) return [found(ruleSet.weights, rule, evidence)]
    return [{ ...found(ruleSet.weights, rule, nothing), verdict: 'missed', mood: 0 } satisfies Finding]
  })
}

/** Replies of this length and less are remembered, so that going through all conversations judges each once. */
const longestRemembered = 400
const mostRemembered = 1000

function heardIn(ruleSet: RuleSet, utterance: Utterance): readonly Heard[] {
  const key = `${utterance.gestures.join()}\n${utterance.text}`
  const known = ruleSet.heard.get(key)
  if (known) return known
  const heard = listen(ruleSet, utterance)
  if (key.length <= longestRemembered) {
    if (ruleSet.heard.size >= mostRemembered) ruleSet.heard.clear()
    ruleSet.heard.set(key, heard)
  }
  return heard
}

function listen(ruleSet: RuleSet, utterance: Utterance): Heard[] {
  const text = normalise(utterance.text)
  const reading = ruleSet.read(text)
  const candidates = new Set(ruleSet.always)
  for (const word of reading.words) for (const rule of ruleSet.byWord[word] ?? []) candidates.add(rule)
  const heard: Heard[] = []
  for (const rule of candidates) {
    const evidence = evidenceOf(rule, text, reading, utterance.gestures)
    if (evidence || rule.kind === 'expect') heard.push({ rule, evidence })
  }
  return heard.sort((one, other) => one.rule.position - other.rule.position)
}

const nothing: Evidence = { spans: [], gestures: [] }

function applies({ when }: CompiledRule, setting: Setting): boolean {
  const { stages, channels, mood, traits, first, said, unsaid } = when
  if (stages && !stages.includes(setting.stage)) return false
  if (channels && !channels.includes(setting.channel)) return false
  if (mood && (setting.mood < (mood['at-least'] ?? -3) || setting.mood > (mood['at-most'] ?? 3))) return false
  if (traits && !traits.some((trait) => setting.traits.includes(trait))) return false
  if (first !== undefined && first !== setting.first) return false
  if (said && !said.some((id) => setting.said.includes(id))) return false
  return !unsaid?.some((id) => setting.said.includes(id))
}

function evidenceOf(
  rule: CompiledRule,
  text: NormalText,
  reading: Reading,
  made: readonly Gesture[],
): Evidence | undefined {
  const gestures = rule.gestures?.filter((gesture) => made.includes(gesture)) ?? []
  if (rule.gestures && gestures.length === 0) return undefined
  const { 'at-least': least = 0, 'at-most': most = Infinity } = rule.length ?? {}
  if (text.text.length < least || text.text.length > most) return undefined
  const { says, unless, without } = rule.nodes
  if (without !== undefined && reading.placesOf(without).starts.length > 0) return undefined
  if (says === undefined) return { spans: [], gestures }
  const places = apart(
    reading.placesOf(says),
    text,
    unless === undefined ? undefined : reading.placesOf(unless),
  )
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
  const excused = new Set(except?.starts.map((start) => text.sentences[start]))
  const places: (readonly [number, number])[] = []
  let open = -1
  for (let index = 0; index < starts.length; index += 1) {
    const [start = 0, end = 0] = [starts[index], ends[index]]
    if (excused.has(text.sentences[start])) continue
    const last = places.at(-1)
    if (last?.[0] === start) places[places.length - 1] = [start, end]
    else if (start >= open) places.push([start, end])
    else continue
    open = end
  }
  return places
}

const keyOf = (severity: Severity): '1' | '2' | '3' | 'veto' =>
  severity === 'veto' ? 'veto' : (String(severity) as '1' | '2' | '3')

function found(weights: Weights, rule: CompiledRule, { spans, gestures }: Evidence): Finding {
  const verdict = rule.verdict ?? (rule.kind === 'taboo' ? 'fault' : 'merit')
  return {
    rule: rule.id,
    kind: rule.kind,
    class: rule.class,
    dimension: rule.dimension,
    severity: rule.severity,
    verdict,
    spans,
    gestures,
    mood: rule.mood ?? weights.mood[verdict][keyOf(rule.severity)],
  }
}

import type { Dimension } from '../dimension.ts'
import type { Finding, Severity } from '../judge/finding.ts'
import type { Weights } from '../judge/rule.ts'
import type { Due, ReplyJudged } from '../session/reply-event.ts'

/** What a finding is worth, and where it was earned. */
export type Mark = {
  /** The rule that held; in a quiz the question, in a workshop the step. */
  readonly rule: string
  readonly dimension: Dimension
  readonly severity: Severity
  /** Positive for a merit, negative for a fault. */
  readonly points: number
  readonly decision: number
  readonly scene: string
  readonly stage: string
  /**
   * False where the same mark was made before (a merit counts once in a stage, a fault once in a scene, so that
   * neither a long path nor a loop adds or deletes anything), where a heavier fault of its class is in the reply, or
   * where a merit was not due. A reply that was taken back keeps its faults and loses its merits, and what is said
   * instead of it earns none: who looks at several ways earns no more than who goes the best one.
   */
  readonly counts: boolean
}

/** The points of a finding by the weights, signed. */
export function pointsOf(weights: Weights, { verdict, severity }: Finding): number {
  if (verdict === 'missed') return 0
  const points = weights[verdict][severity]
  return verdict === 'merit' ? points : -points
}

/** What makes two merits the same: one mark for a rule and stage. */
export const meritKey = (rule: string, stage: string): string => `${rule}@${stage}`

/** What makes two faults the same: one mark for a rule and scene. */
const faultKey = (rule: string, scene: string): string => `${rule}#${scene}`

/** What somebody may earn who answers in their own words where this is what the model reply earned. */
export function dueOf(weights: Weights, model: readonly Finding[]): Due[] {
  const due = new Map<string, Due>()
  for (const finding of model) {
    const points = pointsOf(weights, finding)
    const { rule, class: name, dimension } = finding
    const key = sortOf(finding)
    if (points > (due.get(key)?.points ?? 0)) due.set(key, { rule, class: name, dimension, points })
  }
  return [...due.values()]
}

/** Merits that stand for each other in a trainee's own words: of one class and dimension. */
const sortOf = (of: Pick<Due, 'class' | 'dimension'>): string => `${of.class}/${of.dimension}`

/**
 * The key of the mark that a finding makes. A merit in the trainee's own words counts as the rule of the model that it
 * stands for, so that the same is not earned once more by a reply that is picked later.
 */
export function keyOfMark({ scene, stage, once, due }: ReplyJudged, finding: Finding): string {
  if (finding.verdict === 'fault') return faultKey(finding.rule, scene)
  return meritKey(owedTo(due, finding)?.rule ?? finding.rule, once ?? stage)
}

const owedTo = (due: readonly Due[] | undefined, finding: Finding): Due | undefined =>
  due?.find((one) => sortOf(one) === sortOf(finding))

/**
 * The marks of one reply. `made` holds the keys of the marks made before, and takes those of this reply that count.
 * Of several faults of one class in a reply only the heaviest counts: the same words are not punished twice.
 */
export function marksOfReply(weights: Weights, event: ReplyJudged, made: Set<string>): Mark[] {
  const { scene, stage, decision, due } = event
  const heaviest = heaviestOf(weights, event.findings)
  return event.findings.flatMap((finding): Mark[] => {
    const worth = pointsOf(weights, finding)
    if (worth === 0) return []
    const { rule, dimension, severity } = finding
    const owed = worth < 0 ? undefined : owedTo(due, finding)
    const points = owed ? Math.min(worth, owed.points) : worth
    const outweighed = (worth < 0 || due !== undefined) && !heaviest.has(finding)
    const key = keyOfMark(event, finding)
    const earns = worth < 0 || (event.counts && (due === undefined || owed !== undefined))
    const counts = earns && !outweighed && !made.has(key)
    if (counts) made.add(key)
    return [{ rule, dimension, severity, points, decision, scene, stage, counts }]
  })
}

/** Of each class the heaviest fault, and of each class and dimension the heaviest merit. */
function heaviestOf(weights: Weights, findings: readonly Finding[]): ReadonlySet<Finding> {
  const heaviest = new Map<string, Finding>()
  for (const finding of findings) {
    if (finding.verdict === 'missed') continue
    const key = finding.verdict === 'fault' ? finding.class : sortOf(finding)
    const before = heaviest.get(key)
    if (!before || Math.abs(pointsOf(weights, finding)) > Math.abs(pointsOf(weights, before)))
      heaviest.set(key, finding)
  }
  return new Set(heaviest.values())
}

type Judged = ReplyJudged | { readonly type: string }

/** All marks of a conversation in the order in which they were made. */
export const marksOf = (weights: Weights, events: readonly Judged[]): Mark[] =>
  countedIn(weights, events).marks

/** All marks of a conversation, and the keys of those that count. */
export function countedIn(
  weights: Weights,
  events: readonly Judged[],
): { readonly marks: Mark[]; readonly made: readonly string[] } {
  const replies: { readonly decision: number; marks: Mark[]; readonly merits: readonly string[] }[] = []
  const made = new Set<string>()
  for (const event of events) {
    if (isJudged(event)) {
      const merits = event.findings
        .filter(({ verdict }) => verdict === 'merit')
        .map((finding) => keyOfMark(event, finding))
        .filter((key) => !made.has(key))
      replies.push({ decision: event.decision, marks: marksOfReply(weights, event, made), merits })
    } else if (isTakenBack(event)) {
      const reply = replies.findLast(({ decision }) => decision === event.decision)
      if (!reply) continue
      reply.marks = reply.marks.map((mark) => (mark.points > 0 ? { ...mark, counts: false } : mark))
      for (const key of reply.merits) made.delete(key)
    }
  }
  return { marks: replies.flatMap(({ marks }) => marks), made: [...made] }
}

const isJudged = (event: Judged): event is ReplyJudged => event.type === 'reply-judged'

const isTakenBack = (event: Judged): event is { readonly type: string; readonly decision: number } =>
  event.type === 'stepped-back' && 'decision' in event

import type { Dimension } from '../dimension.ts'
import type { Finding, Severity } from '../judge/finding.ts'
import type { Weights } from '../judge/rule.ts'
import type { SessionEvent } from '../session/event.ts'

/** What a finding is worth, and where it was earned. */
export type Mark = {
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
   * neither a long path nor a loop adds or deletes anything) or where a heavier fault of its class is in the reply.
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
export const faultKey = (rule: string, scene: string): string => `${rule}#${scene}`

type Judged = Extract<SessionEvent, { readonly type: 'reply-judged' }>

/**
 * The marks of one reply. `made` holds the keys of the marks made before, and takes those of this reply that count.
 * Of several faults of one class in a reply only the heaviest counts: the same words are not punished twice.
 */
export function marksOfReply(weights: Weights, event: Judged, made: Set<string>): Mark[] {
  const { scene, stage, decision } = event
  const worst = new Map<string, Finding>()
  for (const finding of event.findings) {
    const before = worst.get(finding.class)
    if (finding.verdict === 'fault' && (!before || pointsOf(weights, finding) < pointsOf(weights, before)))
      worst.set(finding.class, finding)
  }
  return event.findings.flatMap((finding): Mark[] => {
    const points = pointsOf(weights, finding)
    if (points === 0) return []
    const key = finding.verdict === 'merit' ? meritKey(finding.rule, stage) : faultKey(finding.rule, scene)
    const outweighed = finding.verdict === 'fault' && worst.get(finding.class) !== finding
    const counts = event.counts && !outweighed && !made.has(key)
    if (counts) made.add(key)
    const { rule, dimension, severity } = finding
    return [{ rule, dimension, severity, points, decision, scene, stage, counts }]
  })
}

/** All marks of a conversation in the order in which they were made. */
export function marksOf(weights: Weights, events: readonly SessionEvent[]): Mark[] {
  const made = new Set<string>()
  return events.flatMap((event) => (event.type === 'reply-judged' ? marksOfReply(weights, event, made) : []))
}

import type { Finding } from '../../judge/finding.ts'
import { outcomes, type Outcome } from '../../outcome.ts'
import { openChoices, sceneOf, type RoleplayPlay, type RoleplaySession } from '../../roleplay/session.ts'
import { repliesOf, type Path } from '../../roleplay/parts.ts'
import { reachable } from '../../roleplay/ways.ts'
import { meritKey } from '../../scoring/mark.ts'
import type { ReplyGiven, ReplyJudged } from '../../session/reply-event.ts'
import type { Story } from '../explore.ts'
import { faultsIn, tryIn } from './looks.ts'
import type { Smell } from './smell.ts'
import type { Gone } from './walk.ts'

/** What the best way shows: forbidden words on it, better ones beside it, and whether a mistake can be made up for. */
export const pathSmells = (play: RoleplayPlay, story: Story, best: Gone | undefined): Smell[] => [
  ...(best ? bestReplies(play, best) : []),
  ...noWayBack(play, story),
]

function bestReplies(play: RoleplayPlay, { before, last }: Gone): Smell[] {
  const judged = last.events.filter((event) => event.type === 'reply-judged')
  const given = last.events.filter((event) => event.type === 'reply-given')
  const stages = judged.flatMap(({ stage, findings }) =>
    findings.flatMap(({ verdict, rule }) => (verdict === 'merit' ? [meritKey(rule, stage)] : [])),
  )
  const done = new Set(stages)
  const sessions = before.filter((session, index) => session.replies !== before[index + 1]?.replies)
  return given.flatMap((reply, index): Smell[] => {
    const [findings, session] = [judged[index], sessions[index]]
    return findings && session ? bestReply(play, session, reply, findings, done) : []
  })
}

function bestReply(
  play: RoleplayPlay,
  session: RoleplaySession,
  { choice, utterance, scene, stage }: ReplyGiven,
  judged: ReplyJudged,
  done: ReadonlySet<string>,
): Smell[] {
  const replies = repliesOf(sceneOf(play.scenario, scene))
  const inside = replies.find(({ reply }) => reply.id === choice)?.path ?? ['listen', 'model']
  const path: Path = ['scenes', scene, ...inside]
  const told = choice ?? utterance.text
  const faults = faultsIn(judged)
  const smell = (code: Smell['code'], { rule }: Finding, other: string): Smell => ({
    code,
    path: [...path, 'says'],
    values: { choice: told, rule, other },
  })
  const missed = judged.findings.filter(
    ({ verdict, rule }) => verdict === 'missed' && !done.has(meritKey(rule, stage)),
  )
  const heard = tryIn(play, session)
  const others = openChoices(play.scenario, session)
    .filter(({ id }) => id !== choice)
    .map((other) => ({ id: other.id, ...heard(other) }))
  return [
    ...faults
      .filter(({ kind }) => kind === 'taboo')
      .map((finding) => smell('A026-taboo-on-best-path', finding, '')),
    ...faults
      .filter(({ kind }) => kind !== 'taboo')
      .map((finding) => smell('A027-better-form-pending', finding, told)),
    ...missed.flatMap((finding) => {
      const better = others.find(({ findings }) =>
        findings.some(({ rule, verdict }) => rule === finding.rule && verdict === 'merit'),
      )
      return better ? [smell('A027-better-form-pending', finding, better.id)] : []
    }),
  ]
}

/** No conversation with a fault in it comes to the best end that there is. */
function noWayBack({ scenario }: RoleplayPlay, { places }: Story): Smell[] {
  const endOf = ({ session }: Story['places'][number]) =>
    session.ended ? sceneOf(scenario, session.scene).end : undefined
  const reached = new Set(places.flatMap((place) => endOf(place)?.outcome ?? []))
  const best = outcomes.find((outcome: Outcome) => reached.has(outcome))
  const after = places.flatMap(({ leads }) =>
    leads.filter(({ least }) => least.some(({ points }) => points < 0)).map(({ to }) => String(to)),
  )
  if (best === undefined || after.length === 0) return []
  const open = reachable(after, (place) => (places[Number(place)]?.leads ?? []).map(({ to }) => String(to)))
  const ends = places.filter((place) => endOf(place)?.outcome === best)
  if (places.some((place, index) => open.has(String(index)) && endOf(place)?.outcome === best)) return []
  const titles = new Set(ends.map((place) => endOf(place)?.title ?? ''))
  return [{ code: 'A023-no-way-back', path: ['scenes'], values: { end: [...titles].join(' / ') } }]
}

import type { Gesture } from '../../gesture.ts'
import type { Finding } from '../../judge/finding.ts'
import { judge } from '../../judge/judge.ts'
import { openChoices, sceneOf, type RoleplayPlay, type RoleplaySession } from '../../roleplay/session.ts'
import { settingOf } from '../../roleplay/setting.ts'
import type { Choice, Scene } from '../../roleplay/shape.ts'
import { pointsOf } from '../../scoring/mark.ts'
import type { Story } from '../explore.ts'
import type { Gone } from './walk.ts'

/** A reply and what the judge says to it in one place of the conversation. */
export type Trial = { readonly findings: readonly Finding[]; readonly points: number; readonly says: string }

/** A choice that was tried, with its number among the scene's choices. */
export type ChoiceTrial = Trial & { readonly choice: Choice; readonly index: number }

/** A scene as it is met: on the best way where that comes by, else where it is first found. */
export type Look = {
  readonly id: string
  readonly scene: Scene
  readonly session: RoleplaySession
  /** The choices that are open, in the author's order. */
  readonly choices: readonly ChoiceTrial[]
  /** Of a scene that listens what the model and the other examples earn. */
  readonly model?: Trial
  readonly tries: readonly Trial[]
}

/** A look at every scene that anybody comes to and that does not end the conversation. */
export function looksAt(play: RoleplayPlay, story: Story, best: Gone | undefined): Look[] {
  const sessions = new Map<string, RoleplaySession>()
  for (const session of [...(best?.before ?? []), ...story.places.map((place) => place.session)])
    if (!session.ended && !sessions.has(session.scene)) sessions.set(session.scene, session)
  return Object.keys(play.scenario.scenes).flatMap((id) => {
    const session = sessions.get(id)
    return session ? [lookAt(play, session)] : []
  })
}

function lookAt(play: RoleplayPlay, session: RoleplaySession): Look {
  const scene = sceneOf(play.scenario, session.scene)
  const open = new Set(openChoices(play.scenario, session).map(({ id }) => id))
  const heard = tryIn(play, session)
  return {
    id: session.scene,
    scene,
    session,
    choices: scene.choices.flatMap((choice, index) =>
      open.has(choice.id) ? [{ ...heard(choice), choice, index }] : [],
    ),
    ...(scene.listen && { model: heard(scene.listen.model) }),
    tries: scene.listen?.tries.map(heard) ?? [],
  }
}

/** Judges replies as they would be judged now. */
export const tryIn = (play: RoleplayPlay, session: RoleplaySession) => {
  const setting = settingOf(play.scenario, session)
  return ({ says, gestures }: { readonly says: string; readonly gestures: readonly Gesture[] }): Trial => {
    const findings = judge(play.ruleSet, { text: says, gestures }, setting)
    const points = findings.reduce((sum, finding) => sum + pointsOf(play.ruleSet.weights, finding), 0)
    return { says, findings, points }
  }
}

/** The trials with the most points. */
export function bestOf<T extends Trial>(trials: readonly T[]): readonly T[] {
  const most = Math.max(...trials.map(({ points }) => points))
  return trials.filter(({ points }) => points === most)
}

/** The faults among what was found. */
export const faultsIn = ({ findings }: Pick<Trial, 'findings'>): readonly Finding[] =>
  findings.filter(({ verdict }) => verdict === 'fault')

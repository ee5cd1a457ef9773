import { destinationsOf, gotosOf, inAllScenes, linesOf, repliesOf, type Path } from '../../roleplay/parts.ts'
import type { Destination, Goto, Roleplay } from '../../roleplay/shape.ts'
import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import type { Seen } from './seen.ts'

/**
 * What is written and never happens. `sure` says that everything was looked at; without it nothing here is an error.
 * What belongs to something that never happens is not told of again.
 */
export function neverComplaints(
  scenario: Roleplay,
  seen: Seen,
  sure: boolean,
  complain: Complain,
): Diagnostic[] {
  const severity = sure ? 'error' : 'warning'
  const entered = (scene: string) => scene === 'return' || seen.scenes.has(scene)
  const topics = new Map(
    inAllScenes(scenario, repliesOf).map(({ reply, path }) => [path.join(' '), reply.id]),
  )
  const asked = (path: Path) => {
    const answers = path.indexOf('answers')
    return answers < 0 || seen.replies.has(topics.get(path.slice(0, answers).join(' ')) ?? '')
  }
  return [
    ...Object.entries(scenario.scenes)
      .filter(([id]) => !entered(id))
      .map(([id, { end }]) =>
        end
          ? complain('A005-end-never-reached', ['scenes', id], { scene: id, title: end.title }, severity)
          : complain('A001-scene-never-entered', ['scenes', id], { scene: id }, severity),
      ),
    ...inAllScenes(scenario, repliesOf)
      .filter(({ scene, reply }) => entered(scene) && !seen.replies.has(reply.id))
      .map(({ scene, reply, path }) =>
        complain('A004-choice-never-open', path, { scene, choice: reply.id }, severity),
      ),
    ...inAllScenes(scenario, linesOf)
      .filter(({ scene, line, path }) => entered(scene) && asked(path) && !seen.lines.has(line.id))
      .map(({ scene, line, path }) =>
        complain('A006-line-never-heard', path, { scene, line: line.id }, 'warning'),
      ),
    ...waysNotTaken(scenario, seen)
      // Where a way leads to a scene that nobody enters, that is told of instead.
      .filter(({ goto }) => destinationsOf(goto).some((to) => entered(sceneAt(to))))
      .map(({ code, scene, path }) => complain(code, path, { scene }, 'warning')),
  ]
}

/** The scene that a destination leads to at once; of `return` that is known to be entered. */
const sceneAt = (to: Destination): string => (typeof to === 'string' ? to : to.talk)

type WayNotTaken = {
  readonly code: 'A007-way-never-taken' | 'A009-branch-never-taken'
  readonly scene: string
  readonly goto: Goto
  readonly path: Path
}

function waysNotTaken(scenario: Roleplay, seen: Seen): WayNotTaken[] {
  const { patience } = scenario.customer
  const code = 'A007-way-never-taken'
  return [
    ...Object.entries(scenario.scenes).flatMap(([scene, content]): WayNotTaken[] => {
      if (!seen.scenes.has(scene)) return []
      const { listen, topics } = content
      const place = { scene, code } as const
      const then = topics?.then
      return [
        ...gotosOf(content)
          .flatMap(({ goto, path }) => alternativesNotTaken(goto, path, seen))
          .map(({ goto, path }) => ({ ...place, goto, path: ['scenes', scene, ...path] })),
        ...(then && !seen.thens.has(scene)
          ? [{ ...place, goto: then, path: ['scenes', scene, 'topics', 'then'] }]
          : []),
        ...(listen?.branches ?? []).flatMap((branch, index): WayNotTaken[] => {
          if (seen.branches.has(branch)) return []
          const path = ['scenes', scene, 'listen', 'branches', index]
          return [{ code: 'A009-branch-never-taken', scene, goto: branch.goto, path }]
        }),
      ]
    }),
    ...(patience && !seen.impatience
      ? [{ code, scene: patience.goto, goto: patience.goto, path: ['customer', 'patience'] } as const]
      : []),
  ]
}

/** The alternatives that are never taken of a goto of which another one is. */
function alternativesNotTaken(
  goto: Goto,
  path: Path,
  { alternatives }: Seen,
): { readonly goto: Goto; readonly path: Path }[] {
  if (!Array.isArray(goto) || !goto.some((one) => alternatives.has(one))) return []
  return goto.flatMap((one, index) =>
    alternatives.has(one) ? [] : [{ goto: one.to, path: [...path, index] }],
  )
}

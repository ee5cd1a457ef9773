import type { Condition } from '../condition.ts'
import type { Choice, Destination, Effects, Goto, Line, Roleplay, Scene, Topic } from './shape.ts'

/** Where something stands in a scenario file. */
export type Path = readonly (string | number)[]

/** The scenes that a destination names, `return` not among them. */
const scenesOf = (to: Destination): readonly string[] =>
  typeof to === 'string' ? (to === 'return' ? [] : [to]) : [to.talk, to.then]

/** The destinations of a goto. */
export const destinationsOf = (goto: Goto): readonly Destination[] =>
  Array.isArray(goto) ? goto.map(({ to }) => to) : [goto]

/** The destinations of a goto, each with its place in the file. */
export const placedDestinationsOf = (
  goto: Goto,
  path: Path,
): readonly { readonly to: Destination; readonly path: Path }[] =>
  Array.isArray(goto)
    ? goto.map(({ to }, index) => ({ to, path: [...path, index, 'to'] }))
    : [{ to: goto, path }]

/** The scenes a goto may lead to, at once or after a sub-conversation. */
export const targets = (goto: Goto): readonly string[] => destinationsOf(goto).flatMap(scenesOf)

/** Whether a goto may end a sub-conversation. */
export const returns = (goto: Goto): boolean => destinationsOf(goto).includes('return')

/** All gotos of a scene. */
export function gotosOf(scene: Scene): { readonly goto: Goto; readonly path: Path }[] {
  const { choices, topics, listen, timer } = scene
  return [
    ...choices.map(({ goto }, index) => ({ goto, path: ['choices', index, 'goto'] })),
    ...(topics?.then ? [{ goto: topics.then, path: ['topics', 'then'] }] : []),
    ...(listen?.branches ?? []).map(({ goto }, index) => ({
      goto,
      path: ['listen', 'branches', index, 'goto'],
    })),
    ...(listen ? [{ goto: listen.otherwise.goto, path: ['listen', 'otherwise', 'goto'] }] : []),
    ...(timer ? [{ goto: timer.goto, path: ['timer', 'goto'] }] : []),
  ]
}

/** All replies of a scene that can be picked. */
export function repliesOf(scene: Scene): { readonly reply: Choice | Topic; readonly path: Path }[] {
  return [
    ...(scene.topics?.ask ?? []).map((reply, index) => ({ reply, path: ['topics', 'ask', index] })),
    ...scene.choices.map((reply, index) => ({ reply, path: ['choices', index] })),
  ]
}

/** All lines of a scene, the answers to its topics among them. */
export function linesOf(scene: Scene): { readonly line: Line; readonly path: Path }[] {
  return [
    ...scene.lines.map((line, index) => ({ line, path: ['lines', index] })),
    ...(scene.topics?.ask ?? []).flatMap(({ answers }, topic) =>
      answers.map((line, index) => ({ line, path: ['topics', 'ask', topic, 'answers', index] })),
    ),
  ]
}

/** All effects of a scene. */
export function effectsOf(scene: Scene): { readonly effects: Effects; readonly path: Path }[] {
  const { listen, timer } = scene
  const all: { readonly effects: Effects | undefined; readonly path: Path }[] = [
    ...repliesOf(scene).map(({ reply, path }) => ({ effects: reply.effects, path })),
    ...(listen?.branches ?? []).map(({ effects }, index) => ({
      effects,
      path: ['listen', 'branches', index],
    })),
    { effects: listen?.otherwise.effects, path: ['listen', 'otherwise'] },
    { effects: timer?.effects, path: ['timer'] },
  ]
  return all.flatMap(({ effects, path }) => (effects ? [{ effects, path: [...path, 'effects'] }] : []))
}

/** All conditions of a scene. */
export function conditionsOf(scene: Scene): { readonly when: Condition; readonly path: Path }[] {
  const found: { readonly when: Condition; readonly path: Path }[] = []
  const add = (when: Condition | undefined, path: Path) => {
    if (when) found.push({ when, path: [...path, 'when'] })
  }
  for (const { line, path } of linesOf(scene)) add(line.when, path)
  for (const { reply, path } of repliesOf(scene)) add(reply.when, path)
  for (const [index, { when }] of (scene.listen?.branches ?? []).entries())
    add(when, ['listen', 'branches', index])
  for (const { goto, path } of gotosOf(scene)) {
    if (Array.isArray(goto)) for (const [index, { when }] of goto.entries()) add(when, [...path, index])
  }
  return found
}

/** A condition and all conditions that it is made of, each with its place in the file. */
export function placedPartsOf(
  part: Condition,
  path: Path,
): readonly { readonly part: Condition; readonly path: Path }[] {
  const within = (parts: readonly Condition[], key: string) =>
    parts.flatMap((one, index) => placedPartsOf(one, [...path, key, index]))
  if ('not' in part) return [{ part, path }, ...placedPartsOf(part.not, [...path, 'not'])]
  if ('all' in part) return [{ part, path }, ...within(part.all, 'all')]
  if ('any' in part) return [{ part, path }, ...within(part.any, 'any')]
  return [{ part, path }]
}

/** All of one sort of part in a scenario, each with its place in the file. */
export const inAllScenes = <Part extends { readonly path: Path }>(
  scenario: Roleplay,
  partsOf: (scene: Scene) => readonly Part[],
): readonly (Part & { readonly scene: string })[] =>
  Object.entries(scenario.scenes).flatMap(([scene, content]) =>
    partsOf(content).map((part) => ({ ...part, scene, path: ['scenes', scene, ...part.path] })),
  )

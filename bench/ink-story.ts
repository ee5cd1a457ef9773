import {
  gotosOf,
  type Condition,
  type Destination,
  type Effects,
  type Goto,
  type Roleplay,
  type Scene,
} from '../engine/index.ts'

/** A roleplay written in the language ink, with the same scenes, lines, choices, conditions and effects. */
export function inkStory({ customer, start, scenes }: Roleplay): string {
  const sceneOf: SceneOf = new Map(
    Object.entries(scenes).flatMap(([scene, { choices }]) => choices.map(({ id }) => [id, knot(scene)])),
  )
  const facts = new Set(Object.values(scenes).flatMap((scene) => factsOf(scene)))
  return [
    `VAR mood = ${String(customer.mood)}`,
    ...[...facts].map((fact) => `VAR ${fact} = false`),
    `-> ${knot(start)}`,
    ...Object.entries(scenes).map(([id, scene]) => inkScene(id, scene, sceneOf)),
    '',
  ].join('\n')
}

/** The scene in which each choice stands. */
type SceneOf = ReadonlyMap<string, string>

const knot = (id: string): string => `scene_${id.replaceAll('-', '_')}`
const label = (id: string): string => `choice_${id.replaceAll('-', '_')}`
const variable = (id: string): string => `fact_${id.replaceAll('-', '_')}`

const factsOf = ({ choices, timer }: Scene): string[] =>
  [...choices, ...(timer ? [timer] : [])].flatMap(({ effects }) =>
    Object.keys(effects?.facts ?? {}).map(variable),
  )

function inkScene(id: string, scene: Scene, sceneOf: SceneOf): string {
  if (
    scene.topics ||
    scene.listen ||
    gotosOf(scene).some(({ goto }) => typeof goto === 'object' && 'talk' in goto)
  )
    throw new RangeError(`Scene "${id}" has what ink is not given here`)
  const lines = scene.lines.map(({ says, when }) =>
    when ? `{ ${inkCondition(when, sceneOf)}: ${plain(says)}}` : plain(says),
  )
  const choices = scene.choices.flatMap(({ id: choice, says, when, effects, goto }) => [
    `+ (${label(choice)}) ${when ? `{ ${inkCondition(when, sceneOf)} } ` : ''}[${plain(says)}]`,
    ...inkEffects(effects),
    ...inkGoto(goto, sceneOf),
  ])
  return [
    `== ${knot(id)}`,
    ...lines,
    ...choices,
    ...(scene.end ? [plain(scene.end.text), '-> END'] : []),
  ].join('\n')
}

function inkEffects(effects: Effects | undefined): string[] {
  const mood = effects?.mood ? [`  ~ mood = MAX(MIN(mood + ${String(effects.mood)}, 3), -3)`] : []
  const facts = Object.entries(effects?.facts ?? {}).map(
    ([fact, value]) => `  ~ ${variable(fact)} = ${String(value)}`,
  )
  return [...mood, ...facts]
}

function inkGoto(goto: Goto, sceneOf: SceneOf): string[] {
  if (!Array.isArray(goto)) return [`  -> ${knot(sceneIn(goto))}`]
  return [
    '  {',
    ...goto.map(
      ({ when, to }) => `  - ${when ? inkCondition(when, sceneOf) : 'else'}: -> ${knot(sceneIn(to))}`,
    ),
    '  }',
  ]
}

function sceneIn(to: Destination): string {
  if (typeof to !== 'string') throw new RangeError('A sub-conversation is not written in ink here')
  return to
}

/** What stands in the text and means something to ink. */
const plain = (text: string): string => text.replaceAll(/[{}|~#<>/[\]\\*+=-]/gu, '，')

function inkCondition(when: Condition, sceneOf: SceneOf): string {
  if ('mood' in when) {
    const { 'at-least': least = -3, 'at-most': most = 3 } = when.mood
    return `(mood >= ${String(least)} && mood <= ${String(most)})`
  }
  if ('fact' in when) return `(${variable(when.fact)} == ${String(when.is ?? true)})`
  if ('visited' in when) return `(${knot(when.visited)} > 0)`
  if ('chose' in when) return `(${sceneOf.get(when.chose) ?? ''}.${label(when.chose)} > 0)`
  if ('not' in when) return `not ${inkCondition(when.not, sceneOf)}`
  if ('all' in when) return `(${when.all.map((part) => inkCondition(part, sceneOf)).join(' && ')})`
  if ('any' in when) return `(${when.any.map((part) => inkCondition(part, sceneOf)).join(' || ')})`
  throw new RangeError(`Not written in ink here: ${JSON.stringify(when)}`)
}

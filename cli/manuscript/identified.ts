import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml'

/** A list whose items carry ids. */
export type Identified = {
  /** Where it is: keys with dots between, `*` for any key, `[]` for every item of a list. */
  readonly at: string
  /** What its items are called where the parent has no name that can stand in an id. */
  readonly noun: string
  /** Ids are unique among all that a file has of this. */
  readonly among: 'lines' | 'choices' | 'all'
  /** How the items of one list are told apart: `arrive-1` or `arrive-a`. */
  readonly counter: 'number' | 'letter'
  /** Goes between the parent's name and the counter, where the parent has several lists. */
  readonly infix?: string
  /** An item with this key is known by it and needs no id. */
  readonly unless?: string
}

/** The lists whose items carry ids, for each kind of file; parents come before what they hold. */
const identified: Readonly<Record<string, readonly Identified[]>> = {
  roleplay: [
    { at: 'scenes.*.lines[]', noun: 'line', among: 'lines', counter: 'number' },
    { at: 'scenes.*.choices[]', noun: 'choice', among: 'choices', counter: 'letter' },
    { at: 'scenes.*.topics.ask[]', noun: 'topic', among: 'choices', counter: 'letter', infix: 'ask' },
    { at: 'scenes.*.topics.ask[].answers[]', noun: 'line', among: 'lines', counter: 'number' },
  ],
  faults: [
    { at: 'names[]', noun: 'name', among: 'all', counter: 'number' },
    { at: 'clerks[]', noun: 'clerk', among: 'all', counter: 'number' },
    { at: 'clerks[].lines[]', noun: 'line', among: 'all', counter: 'number' },
    {
      at: 'clerks[].lines[].faults[]',
      noun: 'fault',
      among: 'all',
      counter: 'number',
      infix: 'fault',
      unless: 'rule',
    },
    { at: 'clerks[].question.options[]', noun: 'option', among: 'all', counter: 'letter' },
  ],
  drill: [
    { at: 'prompts[]', noun: 'prompt', among: 'all', counter: 'number' },
    { at: 'prompts[].options[]', noun: 'option', among: 'all', counter: 'letter' },
  ],
  quiz: [
    { at: 'questions[]', noun: 'question', among: 'all', counter: 'number' },
    { at: 'questions[].options[]', noun: 'option', among: 'all', counter: 'letter' },
    { at: 'questions[].pairs[]', noun: 'pair', among: 'all', counter: 'letter' },
    { at: 'papers[]', noun: 'paper', among: 'all', counter: 'number' },
  ],
  workshop: [
    { at: 'steps[]', noun: 'step', among: 'all', counter: 'number' },
    { at: 'steps[].board.columns[]', noun: 'column', among: 'all', counter: 'number', infix: 'column' },
    { at: 'steps[].blueprint.lanes[]', noun: 'lane', among: 'all', counter: 'number', infix: 'lane' },
    { at: 'steps[].blueprint.phases[]', noun: 'phase', among: 'all', counter: 'number', infix: 'phase' },
    { at: 'steps[].blueprint.lines[]', noun: 'border', among: 'all', counter: 'number', infix: 'border' },
    { at: 'steps[].scale.items[]', noun: 'item', among: 'all', counter: 'number', infix: 'item' },
  ],
}

/** The lists of a kind of file whose items carry ids; undefined for a kind that has none. */
export const identifiedIn = (kind: string | undefined): readonly Identified[] | undefined =>
  kind !== undefined && Object.hasOwn(identified, kind) ? identified[kind] : undefined

/** An item of such a list: where it is, and the key or the item that it belongs to. */
export type Item = {
  readonly map: YAMLMap.Parsed
  readonly path: readonly (string | number)[]
  /** The item of another list that holds this one, else the key that stood for `*`. */
  readonly parent: YAMLMap.Parsed | string | undefined
}

type Step = {
  readonly node: ParsedNode | null
  readonly path: readonly (string | number)[]
  readonly parent: Item['parent']
  /** Set where the step stands on an item of a list. */
  readonly item?: YAMLMap.Parsed
}

/** The items of a list that are there; what is not shaped so is passed over. */
export const itemsIn = (root: ParsedNode | null, { at, unless }: Identified): readonly Item[] =>
  at
    .split('.')
    .reduce<readonly Step[]>(
      (steps, word) => steps.flatMap((step) => onwards(step, word)),
      [{ node: root, path: [], parent: undefined }],
    )
    .flatMap(({ item, path, parent }) =>
      item && !(unless !== undefined && item.has(unless)) ? [{ map: item, path, parent }] : [],
    )

function onwards({ node, path, parent, item }: Step, word: string): readonly Step[] {
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return []
  const listed = word.endsWith('[]')
  const wanted = listed ? word.slice(0, -2) : word
  return node.items.flatMap(({ key, value }): readonly Step[] => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    if (wanted !== '*' && wanted !== name) return []
    const here = [...path, name]
    if (!listed) return [{ node: value, path: here, parent: wanted === '*' ? name : (item ?? parent) }]
    if (!isSeq<ParsedNode>(value)) return []
    return value.items.flatMap((member, index) =>
      isMap<ParsedNode>(member)
        ? [{ node: member, path: [...here, index], parent: item ?? parent, item: member }]
        : [],
    )
  })
}

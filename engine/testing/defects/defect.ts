import { isMap, isScalar, isSeq, LineCounter, parse, parseDocument, stringify } from 'yaml'
import type { Roleplay } from '../../roleplay/shape.ts'
import type { Path } from '../../roleplay/parts.ts'
import type { DiagnosticCode } from '../../scenario/diagnostic.ts'
import { parseScenario } from '../../scenario/parse.ts'

/** What a file says, as plain things. */
export type Written =
  string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written }

/** A scenario into which defects are put: as it is meant, and as it is written. */
export type Site = {
  readonly name: string
  readonly text: string
  readonly scenario: Roleplay
  readonly content: Written
}

/** A change of what stands at a path; without words it is taken away. */
export type Edit = { readonly path: Path; readonly to?: Written }

/** What must be reported, and where: at the thing on the path, or at its name. */
export type Expected = { readonly code: DiagnosticCode; readonly path: Path; readonly at?: 'name' }

/** One way to spoil a scenario. Any of what is expected will do. */
export type Injection = { readonly edits: readonly Edit[]; readonly expected: readonly Expected[] }

/** A sort of defect, and all the places of a scenario where it can be put. */
export type Sort = { readonly name: string; readonly in: (site: Site) => readonly Injection[] }

/** A spoilt scenario, and the code and line of which one must be reported. */
export type Defect = {
  readonly sort: string
  readonly site: string
  readonly text: string
  readonly expected: readonly { readonly code: DiagnosticCode; readonly line: number }[]
}

/** A scenario, written so that everything has a line of its own. Throws `RangeError` for one that cannot be played. */
export function siteOf(name: string, written: string): Site {
  const content = parse(written) as Written
  const text = stringify(content)
  const parsed = parseScenario(name, text)
  if (!parsed.ok || parsed.value.kind !== 'roleplay') throw new RangeError(`${name} is no sound roleplay`)
  return { name, text, scenario: parsed.value, content }
}

/** The scenario with the defect in it. */
export function injected({ name, content }: Site, sort: string, { edits, expected }: Injection): Defect {
  const spoilt = edits.reduce((now, { path, to }) => changed(now, path, to), content)
  const text = stringify(spoilt, { aliasDuplicateObjects: false })
  return {
    ...{ sort, site: name, text },
    expected: expected.map(({ code, path, at }) => ({ code, line: lineOf(text, path, at === 'name') })),
  }
}

function changed(written: Written, path: Path, to: Written | undefined): Written {
  const [step, ...rest] = path
  if (step === undefined) return to ?? null
  const last = rest.length === 0 && to === undefined
  if (Array.isArray(written)) {
    const items = written as readonly Written[]
    const index = Number(step)
    if (last) return items.filter((_, at) => at !== index)
    // A place after the last one is a new one.
    return [...items.slice(0, index), changed(items[index] ?? null, rest, to), ...items.slice(index + 1)]
  }
  const fields = typeof written === 'object' && written !== null ? Object.entries(written) : []
  const key = String(step)
  if (last) return Object.fromEntries(fields.filter(([name]) => name !== key))
  const there = fields.some(([name]) => name === key)
  return Object.fromEntries(
    there
      ? fields.map(([name, value]) => [name, name === key ? changed(value, rest, to) : value])
      : [...fields, [key, changed(null, rest, to)]],
  )
}

/** What stands at a path. */
export function at(written: Written, path: Path): Written | undefined {
  return path.reduce<Written | undefined>((node, step) => {
    if (Array.isArray(node)) return (node as readonly Written[])[Number(step)]
    if (typeof node !== 'object' || node === null) return undefined
    return (node as Readonly<Record<string, Written>>)[String(step)]
  }, written)
}

/** The line, from 1, of what stands at a path, or of its name. Throws `RangeError` where nothing does. */
function lineOf(text: string, path: Path, ofName: boolean): number {
  const lines = new LineCounter()
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isScalar(pair.key)) throw new RangeError(`Nothing at ${path.join('.')}`)
      node = pair.value
      offset = pair.key.range?.[0] ?? 0
      if (!ofName && isScalar(node)) offset = node.range?.[0] ?? offset
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined
      if (!isMap(node) && !isScalar(node) && !isSeq(node))
        throw new RangeError(`Nothing at ${path.join('.')}`)
      offset = node.range?.[0] ?? 0
    }
  }
  return lines.linePos(offset).line
}

import words from '../../contract/locales/zh-CN.json' with { type: 'json' }
import {
  diagnosticCodes,
  dimensions,
  emotions,
  gestures,
  outcomes,
  postures,
  type DiagnosticCode,
} from '../../engine/index.ts'
import window from '../../renderer/locales/zh-CN.json' with { type: 'json' }
import schema from '../schema-words.zh-CN.json' with { type: 'json' }
import groups from './complaint-groups.zh-CN.json' with { type: 'json' }

type Names = Readonly<Record<string, string>>

const sections: Readonly<Record<string, () => string>> = {
  stages: () => named(Object.keys(window.stages), window.stages),
  gestures: () => named(gestures, window.gestures),
  emotions: () => named(emotions, schema.values.emotions),
  postures: () => named(postures, schema.values.postures),
  outcomes: () => named(outcomes, words.outcomes),
  dimensions: () => named(dimensions, words.dimensions),
  complaints,
}

const marked = /(?<begin><!-- begin: (?<name>[a-z]+) -->\n)[\s\S]*?(?<end><!-- end -->)/g

/** A page with all that is written by the program between its marks. Throws `RangeError` for marks of nothing known. */
export const withSections = (text: string): string =>
  text.replace(marked, (_, begin: string, name: string, end: string) => {
    const write = Object.hasOwn(sections, name) ? sections[name] : undefined
    if (!write) throw new RangeError(`No section "${name}"`)
    return `${begin}\n${write()}\n\n${end}`
  })

const listed = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([code, text]) => `- \`${code}\` ${text}`).join('\n')

const named = (values: readonly string[], names: Names): string =>
  listed(values.map((value) => [value, names[value] ?? '']))

/** Every diagnostic with its sentence, in lists by the letter of its code. */
function complaints(): string {
  const letters = [...new Set(diagnosticCodes.map((code) => code.charAt(0)))]
  const titles: Names = groups
  return letters
    .map((letter) => {
      const codes = diagnosticCodes.filter((code) => code.startsWith(letter))
      return `## ${letter} ${titles[letter] ?? ''}\n\n${listed(codes.map((code) => [code, plain(code)]))}`
    })
    .join('\n\n')
}

/** A sentence as people read it: what is filled in later is left open. */
const plain = (code: DiagnosticCode): string =>
  words.diagnostics[code].replace(/\$t\([^)]*\)|\{\{\w+\}\}/g, '…')

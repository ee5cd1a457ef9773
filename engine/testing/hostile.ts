import type { Dice } from './dice.ts'

/** Characters that mean something to YAML, to Unicode, or to those who read text too trustingly. */
const signs = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    '- ',
    '? ',
    ',',
    '#',
    ' #',
    '&a ',
    '*a',
    '!',
    '!!str ',
    '|',
    '>',
    "'",
    '"',
  ],
  ...[
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '@',
    '`',
    '\\',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '\0',
    '\x01',
    '\x02',
    '\x1f',
  ],
  ...[
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u2066',
    '\ud800',
    '\udfff',
    '👩‍👧',
    '🇨🇳',
    'é',
    '您',
    '“',
    '…',
    '\u200b',
  ],
  ...[
    'null',
    '~',
    'true',
    'no',
    '0x1f',
    '0o17',
    '1e999',
    '-.inf',
    '.nan',
    '1_000',
    '9007199254740993',
    '2026-11-22',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '<<',
    '<<: *a',
    '=',
    '{{x}}',
    '${x}',
  ],
  ...['!!js/function "function(){}"', '!!js/regexp /(a+)+$/', '!!binary AAAA', '!!set {a}', '!!omap [a: 1]'],
  ...[
    '!!python/object:os.system',
    '!<tag:yaml.org,2002:map>',
    '<script>',
    "'; DROP TABLE attempts; --",
    '../../etc',
  ],
]

const keys = [
  ...[
    'yingke',
    'kind',
    'id',
    'title',
    'start',
    'scenes',
    'choices',
    'lines',
    'goto',
    'when',
    'says',
    'effects',
    'end',
  ],
  ...[
    'clerks',
    'prompts',
    'questions',
    'steps',
    'rules',
    'classes',
    'choose',
    'customer',
    '__proto__',
    'constructor',
  ],
]

/** Characters of any sort. */
export function anyText(dice: Dice, most: number): string {
  const length = dice.below(most)
  let text = ''
  for (let at = 0; at < length; at += 1) {
    const sort = dice.below(4)
    if (sort === 0) text += dice.pick(signs)
    else if (sort === 1) text += String.fromCharCode(dice.below(0x10000))
    else text += String.fromCharCode(32 + dice.below(95))
  }
  return text
}

/** Well-formed YAML, in flow style, that means nothing. */
export function anyTree(dice: Dice, depth: number): string {
  const sort = depth === 0 ? dice.below(4) : dice.below(7)
  const branches = () => Array.from({ length: dice.below(5) }, () => anyTree(dice, depth - 1))
  if (sort === 0) return JSON.stringify(anyText(dice, 12))
  if (sort === 1)
    return dice.pick(['1', '-3', '1e999', '0.1', 'true', 'null', '.nan', '99999999999999999999'])
  if (sort === 2) return dice.pick(['greet', 'roleplay', 'return', 'a-b', '"您好"', "''"])
  if (sort === 3) return `!!${dice.pick(['str', 'int', 'js/function', 'set'])} "${String(dice.below(9))}"`
  if (sort === 4) return `[${branches().join(', ')}]`
  const written = sort === 5 ? keys : [...keys, '&a x', '<<', '? [a]', '"\\u0000"', '1', 'null']
  return `{ ${branches()
    .map((branch) => `${dice.pick(written)}: ${branch}`)
    .join(', ')} }`
}

/** A tree with the head of a file of some kind before it. */
export const anyFile = (dice: Dice, kind: string): string =>
  [
    `yingke: ${dice.pick(['1', '1', '1', '2', '"1"', 'null'])}`,
    `kind: ${kind}`,
    ...Array.from({ length: dice.below(8) }, () => `${dice.pick(keys)}: ${anyTree(dice, 3)}`),
  ].join('\n')

type Mutation = (text: string, dice: Dice, other: string) => string

const onLines =
  (change: (lines: string[], at: number, dice: Dice) => void): Mutation =>
  (text, dice) => {
    const lines = text.split('\n')
    change(lines, dice.below(lines.length), dice)
    return lines.join('\n')
  }

const inserted = (text: string, at: number, words: string): string =>
  text.slice(0, at) + words + text.slice(at)

/** What can happen to a text that was once right. */
const mutations: readonly Mutation[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at, dice) => lines.splice(at, 1 + dice.below(8))),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, dice) => {
    const other = dice.below(lines.length)
    const [one, two] = [lines[at] ?? '', lines[other] ?? '']
    lines[at] = two
    lines[other] = one
  }),
  onLines((lines, at, dice) => (lines[at] = ' '.repeat(dice.below(9)) + (lines[at] ?? ''))),
  onLines((lines, at) => (lines[at] = (lines[at] ?? '').trimStart())),
  onLines((lines, at, dice) => (lines[at] = (lines[at] ?? '').replace(/: .*/, `: ${dice.pick(signs)}`))),
  onLines((lines, at, dice) => (lines[at] = (lines[at] ?? '').replace(/: .*/, `: ${anyTree(dice, 3)}`))),
  onLines((lines, at, dice) => (lines[at] = (lines[at] ?? '').replace(/[\w-]+:/, `${dice.pick(keys)}:`))),
  (text, dice) => inserted(text, dice.below(text.length), dice.pick(signs)),
  (text, dice) => inserted(text, dice.below(text.length), anyText(dice, 20)),
  (text, dice) => {
    const at = dice.below(text.length)
    return (
      text.slice(0, at) +
      String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.below(16))) +
      text.slice(at + 1)
    )
  },
  (text, dice) => text.slice(0, dice.below(text.length)),
  (text, dice) => text.slice(dice.below(text.length)),
  (text, dice, other) => text.slice(0, dice.below(text.length)) + other.slice(dice.below(other.length)),
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => `\ufeff${text}`,
  (text, dice) =>
    text.replace(/: (\S+)$/m, `: &a $1`).replace(/: (\d)$/m, dice.pick([': *a', ': !!int $1', ': $1.0'])),
  (text, dice) =>
    text.replace(/\d+/g, (number) => (dice.happens(20) ? dice.pick(['1e999', '-1', '0.5', '0']) : number)),
]

/** A text with one to four things done to it. */
export function damaged(text: string, other: string, dice: Dice): string {
  let now = text
  for (let left = 1 + dice.below(4); left > 0; left -= 1) now = dice.pick(mutations)(now, dice, other)
  return now
}

/** Texts that are hard on those who read them by their size or their depth alone. */
export function monstrous(dice: Dice): string {
  const many = 1 + dice.below(10_000)
  const [open, close] = dice.pick([
    ...[
      ['[', ']'],
      ['{ a: ', '}'],
      ['[{ a: ', '}]'],
      ['- ', ''],
      ['? ', ''],
      ['{ ? ', '}'],
      ['{ not: ', '}'],
      ['"', '"'],
      ['!!set ', ''],
    ],
  ] as const)
  const shape = dice.below(6)
  if (shape === 0) return `yingke: 1\nkind: roleplay\nid: ${'x'.repeat(many * 20)}`
  if (shape === 1) return `title: "${dice.pick(signs).replace('"', '').repeat(many)}"`
  if (shape === 2) return Array.from({ length: 1 + (many % 90) }, (_, at) => `${' '.repeat(at)}a:`).join('\n')
  if (shape === 3)
    return [
      'a0: &a0 [x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: 9 },
        (_, at) => `a${String(at + 1)}: &a${String(at + 1)} [${`*a${String(at)}, `.repeat(9)}]`,
      ),
    ].join('\n')
  return `a: ${open.repeat(many)}x${dice.happens(70) ? close.repeat(many) : ''}`
}

import type { Defect, Site } from './defect.ts'

type Spoil = {
  readonly sort: string
  readonly code: Defect['expected'][number]['code']
  /** The line as it becomes, and how many lines further down the report is. */
  readonly to: (line: string) => string | undefined
  readonly below?: number
}

const spoils: readonly Spoil[] = [
  {
    sort: 'a key that is written twice',
    code: 'S004-duplicate-key',
    to: (line) => (/^ *[a-z]+: \S+$/.test(line) ? `${line}\n${line}` : undefined),
    below: 1,
  },
  {
    sort: 'an alias',
    code: 'S003-alias',
    to: (line) => (/^ *title: /.test(line) ? line.replace(/: .*/, ': *words') : undefined),
  },
  {
    sort: 'a quote that is not closed',
    code: 'S001-not-yaml',
    to: (line) => (/^ *says: /.test(line) ? line.replace(/: .*/, ": '您好' 请坐") : undefined),
  },
  {
    sort: 'a colon in plain words',
    code: 'S001-not-yaml',
    to: (line) => (/^ *says: [^"'>|]/.test(line) ? line.replace(/: /, ': 是这样: ') : undefined),
  },
  {
    sort: 'a tab',
    code: 'S001-not-yaml',
    to: (line) => (/^ {2}[a-z]+: /.test(line) ? line.replace(/^ {2}/, '\t') : undefined),
  },
]

/** Defects of the text itself: it is no longer the YAML that it was. */
export const textDefects = ({ name, text }: Site): Defect[] => {
  const lines = text.split('\n')
  return spoils.flatMap(({ sort, code, to, below = 0 }) =>
    lines.flatMap((line, index) => {
      const spoilt = to(line)
      if (spoilt === undefined) return []
      const defect: Defect = {
        ...{ sort, site: name },
        text: [...lines.slice(0, index), spoilt, ...lines.slice(index + 1)].join('\n'),
        expected: [{ code, line: index + 1 + below }],
      }
      return [defect]
    }),
  )
}

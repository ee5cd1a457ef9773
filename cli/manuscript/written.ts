import { Scalar, type ScalarTag, type Tags } from 'yaml'

/** A value as its author wrote it: quotes, digits and line breaks are kept, only the indentation changes. */
class Written {
  readonly text: string
  /** The `|` or `>` of a block with its marks and comment; undefined for what begins in the line. */
  readonly header: string | undefined

  constructor(text: string, header?: string) {
    this.text = text
    this.header = header
  }
}

/** A node that is printed as `text`, one line of YAML. */
export const inLine = (text: string): Scalar => new Scalar(new Written(text))

/** Lets a scalar be printed as it was written. A tagged one, or a block that states its indentation, is not. */
export function keepWritten(scalar: Scalar.Parsed): void {
  const token = scalar.srcToken
  if (scalar.tag !== undefined) return
  if (token?.type !== 'block-scalar') {
    scalar.value = new Written(sourceOf(scalar))
    return
  }
  const line = token.props.map((part) => ('source' in part ? part.source : '')).join('')
  // The mark may follow an anchor, which the library prints.
  const header = line.slice(line.search(/[|>]/)).trimEnd()
  if (!/^.[+-]?\d/.test(header)) scalar.value = new Written(token.source, header)
}

/** A scalar as it stands in the text; empty where nothing is written. */
export const sourceOf = ({ srcToken }: Scalar.Parsed): string =>
  srcToken && 'source' in srcToken ? srcToken.source : ''

/** The tags of a schema and the one that prints what `keepWritten` and `inLine` leave. */
export const withWritten = (tags: Tags): Tags => [...tags, writtenTag]

const writtenTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => value instanceof Written,
  resolve: (value) => value,
  stringify: ({ value, comment }, { indent }, onComment, onChompKeep) => {
    if (!(value instanceof Written)) throw new RangeError(`Not a value as written: ${String(value)}`)
    const { header, text } = value
    if (header === undefined)
      return text
        .split('\n')
        .map((line, index) => (index === 0 ? line : moved(line, indent)))
        .join('\n')
    if (header.startsWith('+', 1)) onChompKeep?.()
    if (comment) onComment?.()
    return `${header}\n${block(text, indent)}`
  },
}

const moved = (line: string, indent: string): string => (/^\s*$/.test(line) ? '' : indent + line.trimStart())

/** The lines of a block scalar, moved as a whole to another indentation. */
function block(text: string, indent: string): string {
  const lines = text.replace(/\n$/, '').split('\n')
  const before = lines.find((line) => /[^ ]/.test(line))?.search(/[^ ]/) ?? 0
  return lines.map((line) => (line.length > before ? indent + line.slice(before) : '')).join('\n')
}

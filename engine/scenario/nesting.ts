import { CST, Lexer } from 'yaml'

/** Things within each other of which no content file has so many. */
export const deepestNesting = 100

/**
 * The words of a YAML text one by one, up to the place where things are nested deeper than `deepestNesting`; reading on
 * would take a stack as deep. `onTooDeep` hears of that place.
 */
export function* shallowLexemes(text: string, onTooDeep: (offset: number) => void): Generator<string> {
  /** Columns in which something stands that holds what stands further right. */
  const columns: number[] = []
  let flows = 0
  let offset = 0
  let lineStart = 0
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme)
    if (type === 'flow-map-start' || type === 'flow-seq-start') flows += 1
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flows = Math.max(0, flows - 1)
    else if (type !== null && flows === 0 && holding.has(type)) nest(columns, offset - lineStart)
    if (columns.length + flows > deepestNesting) {
      onTooDeep(offset)
      return
    }
    yield lexeme
    if (isMark(lexeme)) continue
    const line = lexeme.lastIndexOf('\n')
    if (line >= 0) lineStart = offset + line + 1
    offset += lexeme.length
  }
}

/** What may hold something that stands further right, or stand in something. */
const holding: ReadonlySet<string> = new Set([
  ...['scalar', 'single-quoted-scalar', 'double-quoted-scalar', 'seq-item-ind', 'explicit-key-ind'],
])

function nest(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop()
  if (columns.at(-1) !== column) columns.push(column)
}

/** Words that the lexer adds and the text does not have. */
const isMark = (lexeme: string): boolean =>
  lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR

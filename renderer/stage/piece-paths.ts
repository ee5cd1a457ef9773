import { Children, isValidElement, type FC } from 'react'

/** A drawing of the figure library: it fills with one colour and draws the lines, dots and shadows with another. */
export type Piece = FC<{ strokeColor?: string; backgroundColor?: string }>

/** One path of a piece: its outline, where it belongs, and whether it is the filled ground or the ink on it. */
export type PiecePath = { readonly role: 'ground' | 'ink'; readonly d: string; readonly place: string }

type Drawn = { children?: React.ReactNode; d?: unknown; fill?: unknown; transform?: unknown }

const read = new WeakMap<Piece, readonly PiecePath[]>()

/** The paths of a piece from back to front. Throws `TypeError` when a piece is not made of groups and paths. */
export function piecePaths(piece: Piece): readonly PiecePath[] {
  const known = read.get(piece)
  if (known) return known
  // The pieces are plain functions without hooks; reading what they draw lets us colour skin and clothes apart.
  const paths = pathsIn(piece({ strokeColor: 'ink', backgroundColor: 'ground' }) as React.ReactNode, '')
  if (paths.length === 0) throw new TypeError(`No path in the piece "${piece.name}"`)
  read.set(piece, paths)
  return paths
}

function pathsIn(node: React.ReactNode, place: string): PiecePath[] {
  return Children.toArray(node).flatMap((child) => {
    if (!isValidElement<Drawn>(child)) return []
    const { children, d, fill, transform } = child.props
    const here = typeof transform === 'string' ? `${place} ${transform}`.trim() : place
    if (typeof d !== 'string') return pathsIn(children, here)
    return [{ role: fill === 'ground' ? ('ground' as const) : ('ink' as const), d, place: here }]
  })
}

/** A path without its freckles: contours that fit into a square of `side`, and stripes flatter than `height`. */
export function withoutPattern(d: string, side: number, height = 0): string {
  return d
    .split(/(?=M)/)
    .filter((contour) => {
      const { wide, high } = extent(contour)
      return Math.max(wide, high) > side && !(high < height && wide > 3 * high)
    })
    .join('')
}

/** Width and height of the box around the points of one contour written with absolute commands. */
function extent(contour: string): { wide: number; high: number } {
  const xs: number[] = []
  const ys: number[] = []
  for (const [, command = '', list = ''] of contour.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (list.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    if (command === 'H') xs.push(...numbers)
    else if (command === 'V') ys.push(...numbers)
    else numbers.forEach((number, at) => (at % 2 === 0 ? xs : ys).push(number))
  }
  return { wide: Math.max(...xs) - Math.min(...xs), high: Math.max(...ys) - Math.min(...ys) }
}

import type { Gesture } from '../../engine/index.ts'
import css from './GesturePicture.module.css'

/** The lines of every pictogram on a grid of 32 by 32. */
export const gestureLines: Readonly<Record<Gesture, string>> = {
  stand: `${head(16, 5)}M16 9v11M16 11l-5 3v6M16 11l5 3v6M16 20l-4 10M16 20l4 10`,
  'stay-seated': `${head(13, 6)}M13 10v11h8v9M13 13l3 4h5M7 11v19M7 24h11v6`,
  nod: `${round(13, 14, 9)}${dot(10, 15)}${dot(16, 15)}M10 19q3 2 6 0M27 8v14M24 19l3 3l3 -3M8 27q5 3 10 0`,
  smile: `${round(16, 16, 12)}${dot(12, 13)}${dot(20, 13)}M10 18q6 8 12 0`,
  'concerned-face': `${round(16, 16, 12)}M9.5 12.5l4.5 -2.5M22.5 12.5l-4.5 -2.5${dot(12, 15)}${dot(20, 15)}M12 22.5q4 -3.5 8 0`,
  'blank-face': `${round(16, 16, 12)}M10 13h4M18 13h4M11 21h10`,
  smirk: `${round(16, 16, 12)}M10 14h4M18 14h4M18 10.5l4.5 -1.5M11 21.5q6 1.5 10 -3`,
  'eye-contact': `M3 14q13 -15 26 0q-13 15 -26 0z${round(16, 14, 3.5)}M7 28h18M10 25l-3 3l3 3M22 25l3 3l-3 3`,
  'look-at-screen': `${head(8, 10)}M2 27v-4q0 -6 6 -6t6 6v4M19 6h11v12h-11zM24.5 18v5M20 23h9M13.5 10.5h.01M16.5 11h.01`,
  'look-away': `${round(12, 16, 10)}${dot(15, 13)}${dot(19.5, 13)}M13 21h5M24 7h6M27 4l3 3l-3 3`,
  'palm-guide': `${head(9, 6)}M9 10v11M9 21l-3 9M9 21l3 9M9 12l-4 3v6M9 12l8 5l6 -4M21 15.5l8 -4.5M25 16.5l4.5 -2.5`,
  'finger-point':
    'M3 13h4q2 0 4 -2t4 -2h13a2.2 2.2 0 0 1 0 4.4h-9M19 13.4h3a2.2 2.2 0 0 1 0 4.4h-3M21.5 17.8a2.2 2.2 0 0 1 0 4.4h-3M20.5 22.2a2.1 2.1 0 0 1 0 4.2h-5q-5 0 -8 -3h-4.5',
  'both-hands':
    'M10 4h12v15h-12zM13 8.5h6M13 12.5h6M3 29q0 -8 5 -11l2 -2q3 0 2 3l-3 3M29 29q0 -8 -5 -11l-2 -2q-3 0 -2 3l3 3',
  'one-hand': 'M5 4h12v15h-12zM8 8.5h6M8 12.5h6M29 29q0 -8 -5 -11l-7 -3q-3 0 -2 3l5 4',
  toss: 'M15 6l12 -3l3 12l-12 3zM19 9l6 -1.5M3 29q2 -7 8 -9M3 22q2 -4 6 -5M4 15q3 -2 7 -2M5 8q2 -1 6 -1M11 20l4 3l-5 5',
  'take-notes': 'M5 4h16v10M5 4v24h14M9 10h8M9 15h6M9 20h4M17 27l1.5 -6l8 -8l4 4l-8 8zM24 15.5l4 4',
  'lean-forward': `${head(19, 6)}M16.5 9.5L10 19M10 19l1 11M10 19l-5 10M15 12l4 4l6 0M25 6h5M27.5 3.5l2.5 2.5l-2.5 2.5`,
  'turn-screen': 'M4 10h18v12h-18zM13 22v5M8 27h10M16 4q9 -2 12 6M28.5 5.5v5h-5',
  'arms-crossed': `${head(16, 6)}M5 29v-8q0 -8 8 -8h6q8 0 8 8v8M8 23l5 -4h11M24 24l-5 -1.5h-11M11 26.5v2.5M21 27v2`,
  'chin-on-hand': `${round(14, 10, 6.5)}M11.5 9.5h.01M16.5 9.5h.01M2 28h28M21 28l4 -7l-7 -4.5M4 28v-3q0 -6 7 -7M15 18l3 -1.5l-2 -2`,
  'hands-in-pockets': `${head(16, 5)}M12 10h8v11h-8zM12 11l-5 5l5 4M20 11l5 5l-5 4M12 21v9M20 21v9`,
  'lean-on-counter': `${head(13, 6)}M11 9.5L7 20l-1 10M7 20l4 10M11 11l4 6l7 1M17 18h13M19 18v12M28 18v12`,
  'raise-hand': `${head(13, 9)}M4 29v-4q0 -8 8 -8h3q5 0 8 -4l2 -9M20 29v-7M23.5 4v-1.5M26.5 4.5l.5 -1.5`,
  bow: `${head(22, 10)}M19 11.5L9 17v13M16 13l-1 7l4 3M27 17v9M24.5 23.5l2.5 2.5l2.5 -2.5`,
}

/** A line picture of a gesture in the colour of the text around it. The gesture's name is said by the caller. */
export function GesturePicture({ gesture }: { gesture: Gesture }) {
  return (
    <svg className={css.picture} viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d={gestureLines[gesture]} />
    </svg>
  )
}

function round(x: number, y: number, radius: number): string {
  const across = String(2 * radius)
  const r = String(radius)
  return `M${String(x - radius)} ${String(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0`
}

function head(x: number, y: number): string {
  return round(x, y, 3.5)
}

function dot(x: number, y: number): string {
  return `M${String(x)} ${String(y)}v.8`
}

import { Angry } from 'react-peeps/lib/peeps/face/Angry.js'
import { Calm } from 'react-peeps/lib/peeps/face/Calm.js'
import { Concerned } from 'react-peeps/lib/peeps/face/Concerned.js'
import { ConcernedFear } from 'react-peeps/lib/peeps/face/ConcernedFear.js'
import { EatingHappy } from 'react-peeps/lib/peeps/face/EatingHappy.js'
import { Rage } from 'react-peeps/lib/peeps/face/Rage.js'
import { Smile } from 'react-peeps/lib/peeps/face/Smile.js'
import { SmileBig } from 'react-peeps/lib/peeps/face/SmileBig.js'
import { Solemn } from 'react-peeps/lib/peeps/face/Solemn.js'
import { Suspicious } from 'react-peeps/lib/peeps/face/Suspicious.js'
import { Tired } from 'react-peeps/lib/peeps/face/Tired.js'
import type { Emotion } from '../../engine/index.ts'
import type { Piece } from './piece-paths.ts'

/** A face: its drawing, how flushed the cheeks are (0 to 1), and whether tears or a row of teeth are seen. */
export type Face = {
  readonly piece: Piece
  readonly flush: number
  readonly tears?: boolean
  readonly teeth?: boolean
}

/** The face for every emotion. The open eyes of the library's `Smile` read as neutral, its `Calm` as content. */
export const faces: Readonly<Record<Emotion, Face>> = {
  rage: { piece: Rage, flush: 0.75 },
  angry: { piece: Angry, flush: 0.45 },
  suspicious: { piece: Suspicious, flush: 0 },
  concerned: { piece: Concerned, flush: 0 },
  calm: { piece: Smile, flush: 0 },
  smile: { piece: Calm, flush: 0.2 },
  happy: { piece: SmileBig, flush: 0.3, teeth: true },
  delighted: { piece: EatingHappy, flush: 0.45 },
  tired: { piece: Tired, flush: 0 },
  sad: { piece: Solemn, flush: 0 },
  grief: { piece: Solemn, flush: 0.15, tears: true },
  fear: { piece: ConcernedFear, flush: 0 },
}

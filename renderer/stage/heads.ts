import { GlassAviator } from 'react-peeps/lib/peeps/accessories/GlassAviator.js'
import { GlassClubmaster } from 'react-peeps/lib/peeps/accessories/GlassClubmaster.js'
import { GlassRound } from 'react-peeps/lib/peeps/accessories/GlassRound.js'
import { Full } from 'react-peeps/lib/peeps/facialHair/Full.js'
import { Goatee } from 'react-peeps/lib/peeps/facialHair/Goatee.js'
import { MoustacheThin } from 'react-peeps/lib/peeps/facialHair/MoustacheThin.js'
import { BangsFilled } from 'react-peeps/lib/peeps/hair/BangsFilled.js'
import { Bun } from 'react-peeps/lib/peeps/hair/Bun.js'
import { GrayBun } from 'react-peeps/lib/peeps/hair/GrayBun.js'
import { GrayMedium } from 'react-peeps/lib/peeps/hair/GrayMedium.js'
import { GrayShort } from 'react-peeps/lib/peeps/hair/GrayShort.js'
import { Long } from 'react-peeps/lib/peeps/hair/Long.js'
import { LongBangs } from 'react-peeps/lib/peeps/hair/LongBangs.js'
import { Medium } from 'react-peeps/lib/peeps/hair/Medium.js'
import { MediumBangsFilled } from 'react-peeps/lib/peeps/hair/MediumBangsFilled.js'
import { MediumStraight } from 'react-peeps/lib/peeps/hair/MediumStraight.js'
import { Pomp } from 'react-peeps/lib/peeps/hair/Pomp.js'
import { Short } from 'react-peeps/lib/peeps/hair/Short.js'
import { ShortMessy } from 'react-peeps/lib/peeps/hair/ShortMessy.js'
import { ShortVolumed } from 'react-peeps/lib/peeps/hair/ShortVolumed.js'
import type { Piece } from './piece-paths.ts'

/** A head with its hair; where the hair is not drawn in ink, `face` is the part of the head that is skin. */
export type Head = { readonly piece: Piece; readonly face?: string }

/** The heads that a scenario may name. */
export const heads = {
  Short: { piece: Short },
  ShortMessy: { piece: ShortMessy },
  ShortVolumed: { piece: ShortVolumed },
  Pomp: { piece: Pomp },
  Medium: { piece: Medium },
  MediumBangsFilled: { piece: MediumBangsFilled },
  MediumStraight: { piece: MediumStraight },
  BangsFilled: { piece: BangsFilled },
  Long: { piece: Long },
  LongBangs: { piece: LongBangs },
  Bun: { piece: Bun },
  GrayShort: {
    piece: GrayShort,
    face: 'M344 318L346 281Q366 240 352 228Q320 190 356 157Q380 139 410 138Q455 136 490 150Q540 185 579 145Q602 140 601 151L623 250Q652 320 644 387Q625 470 542 508L443 520L443 488L406 465Q360 430 338 393Q320 402 307 397Q280 385 284 350Q292 312 325 306Z',
  },
  GrayMedium: {
    piece: GrayMedium,
    face: 'M329 306Q430 285 518 145Q590 200 639 312Q640 400 614 461Q580 510 500 520L430 500L391 467Q350 440 333 390Q310 395 298 385Q274 365 282 335Q298 305 329 306Z',
  },
  GrayBun: {
    piece: GrayBun,
    face: 'M357 260Q490 260 537 157Q555 190 600 220Q630 240 630 280L636 325Q655 390 645 440Q630 500 560 520L420 510L388 470L351 440Q380 350 357 260Z',
  },
} as const satisfies Record<string, Head>

/** The glasses that a scenario may name. */
export const accessories = { GlassRound, GlassAviator, GlassClubmaster } as const satisfies Record<
  string,
  Piece
>

/** The beards that a scenario may name. */
export const beards = { Full, Goatee, MoustacheThin } as const satisfies Record<string, Piece>

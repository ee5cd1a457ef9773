import type { Emotion, Posture, Roleplay } from '../../engine/index.ts'
import { accessories, beards, heads, type Head } from './heads.ts'
import { clothes, posed, type Body } from './bodies.ts'
import { faces, type Face } from './faces.ts'
import { piecePaths, withoutPattern, type Piece } from './piece-paths.ts'
import css from './Customer.module.css'

/** Hair, glasses, beard and clothes of a customer as a scenario names them. */
export type Looks = Roleplay['customer']['looks']

type Props = {
  readonly looks: Looks
  readonly emotion: Emotion
  readonly posture: Posture
  /** How strongly it is felt, 1 to 3: the figure comes nearer. */
  readonly intensity?: 1 | 2 | 3
  /** Where the figure stands when it is part of a larger drawing. */
  readonly place?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** The customer from the waist up, looking to the right. A look that we do not have falls back to a plain one. */
export function Customer({ looks, emotion, posture, intensity = 2, place }: Props) {
  const head: Head = named(heads, looks.hair) ?? heads.Short
  const body: Body = posture === 'at-ease' ? (named(clothes, looks.body) ?? clothes.Shirt) : posed[posture]
  const accessory = named(accessories, looks.accessory)
  const beard = named(beards, looks.beard)
  return (
    <svg
      className={css.figure}
      viewBox="0 0 850 1150"
      data-cloth={clothOf(looks)}
      data-intensity={intensity}
      aria-hidden="true"
      {...place}
    >
      <g className={css.person}>
        <BodyDrawing key={posture} body={body} />
        <g transform="translate(225 0)">
          <HeadDrawing head={head} />
          <FaceDrawing key={emotion} face={faces[emotion]} />
          {beard && <Ink piece={beard} place="translate(123 338)" />}
          {accessory && <Ink piece={accessory} place="translate(47 241)" />}
        </g>
      </g>
    </svg>
  )
}

function BodyDrawing({ body }: { body: Body }) {
  const { pattern } = body
  const paths = piecePaths(body.piece)
  return (
    <g className={css.change}>
      {paths
        .filter(({ role }) => role === 'ground')
        .map(({ d, place }) => (
          <path key={d} className={css.cloth} d={d} transform={place} />
        ))}
      {body.undershirt && <path className={css.light} d={body.undershirt} />}
      {body.screen && <path className={css.screen} d={body.screen} />}
      {body.skin.map((d) => (
        <path key={d} className={css.skin} d={d} />
      ))}
      {paths
        .filter(({ role }) => role === 'ink')
        .map(({ d, place }) => (
          <path
            key={d}
            className={body.solid ? css.outlined : css.ink}
            d={pattern ? withoutPattern(d, pattern.side, pattern.height) : d}
            transform={place}
          />
        ))}
      {body.sheet && (
        <>
          <path className={css.sheet} d={body.sheet.outline} />
          <path className={css.lines} d={body.sheet.lines} />
          <path className={css.thumb} d={body.sheet.thumb} />
        </>
      )}
    </g>
  )
}

function HeadDrawing({ head }: { head: Head }) {
  return piecePaths(head.piece).map(({ role, d, place }) =>
    role === 'ink' ? (
      <path key={d} className={css.ink} d={d} transform={place} />
    ) : (
      <g key={d}>
        <path className={head.face === undefined ? css.skin : css.grey} d={d} transform={place} />
        {head.face !== undefined && <path className={css.skin} d={head.face} transform="translate(-225 0)" />}
      </g>
    ),
  )
}

function FaceDrawing({ face }: { face: Face }) {
  return (
    <g className={css.change}>
      {face.flush > 0 && (
        <g className={css.flush} opacity={face.flush}>
          <ellipse cx="212" cy="362" rx="38" ry="24" />
          <ellipse cx="390" cy="350" rx="13" ry="18" />
        </g>
      )}
      {face.teeth && (
        <path
          className={css.light}
          d="M252 386H348Q384 390 380 420Q378 453 348 453H252Q222 450 224 420Q224 390 252 386Z"
        />
      )}
      <Ink piece={face.piece} place="translate(159 186)" />
      {face.tears && (
        <path className={css.tear} d="M232 316q-15 28 0 36q15 -8 0 -36zM356 310q-13 24 0 32q13 -8 0 -32z" />
      )}
    </g>
  )
}

function Ink({ piece, place }: { piece: Piece; place: string }) {
  return (
    <g transform={place}>
      {piecePaths(piece).map(({ role, d, place: inner }) => (
        <path key={d} className={role === 'ink' ? css.ink : css.white} d={d} transform={inner} />
      ))}
    </g>
  )
}

function named<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined
}

/** The same person always wears the same colour: one of five, by the letters of the looks. */
function clothOf({ hair, accessory = '', beard = '', body = '' }: Looks): number {
  const letters = Array.from(`${hair}${accessory}${beard}${body}`)
  return letters.reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7) % 5
}

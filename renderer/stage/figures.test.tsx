import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { emotions, gestures, postures } from '../../engine/index.ts'
import { clothes, posed } from './bodies.ts'
import { Clerk } from './Clerk.tsx'
import { Customer } from './Customer.tsx'
import { emotionOfMood } from './emotion.ts'
import { faces } from './faces.ts'
import { gestureLines } from './gesture-pictures.tsx'
import { accessories, beards, heads } from './heads.ts'
import { piecePaths, withoutPattern } from './piece-paths.ts'

const looks = { hair: 'Short', body: 'Shirt' }

describe('the faces', () => {
  test('every emotion has one, and no two look the same', () => {
    const drawings = emotions.map((emotion) => {
      const { piece, ...rest } = faces[emotion]
      return JSON.stringify([piecePaths(piece), rest])
    })
    expect(new Set(drawings).size).toBe(emotions.length)
  })

  test('every mood from -3 to 3 has its own', () => {
    const shown = [-3, -2, -1, 0, 1, 2, 3].map(emotionOfMood)
    expect(shown).toEqual(['rage', 'angry', 'suspicious', 'calm', 'smile', 'happy', 'delighted'])
    expect(new Set(shown.map((emotion) => faces[emotion].piece)).size).toBe(7)
  })

  test('a mood beyond the scale is shown as its end', () => {
    expect([emotionOfMood(-9), emotionOfMood(9)]).toEqual(['rage', 'delighted'])
  })

  test('grief has tears and never rosy laughter', () => {
    expect(faces.grief.tears).toBe(true)
    expect(emotions.filter((emotion) => faces[emotion].tears)).toEqual(['grief'])
  })
})

describe('the pieces', () => {
  const bodies = [...Object.values(clothes), ...Object.values(posed)]

  test('every body and head has a ground to colour and ink on it', () => {
    for (const { piece } of [...bodies, ...Object.values(heads)]) {
      expect(
        piecePaths(piece)
          .map(({ role }) => role)
          .sort(),
      ).toEqual(['ground', 'ink'])
    }
  })

  test('every pair of glasses and every beard is drawn in ink', () => {
    for (const piece of [...Object.values(accessories), ...Object.values(beards)]) {
      expect(piecePaths(piece).some(({ role }) => role === 'ink')).toBe(true)
    }
  })

  test('leaving out the pattern keeps outlines: most of the ink stays', () => {
    for (const body of bodies) {
      if (!('pattern' in body)) continue
      const { side, height } = body.pattern
      const ink = piecePaths(body.piece).find(({ role }) => role === 'ink')?.d ?? ''
      const plain = withoutPattern(ink, side, height)
      expect(plain.length).toBeLessThan(ink.length)
      expect(plain.length).toBeGreaterThan(ink.length / 3)
    }
  })
})

describe('the pattern of a cloth', () => {
  const outline = 'M0 0L300 0L300 300L0 300Z'

  test('is its small contours', () => {
    expect(withoutPattern(`${outline}M10 10L30 10L30 40Z`, 40)).toBe(outline)
  })

  test('is its flat stripes, when a height is given', () => {
    expect(withoutPattern(`${outline}M10 10H200V25H10Z`, 40, 20)).toBe(outline)
    expect(withoutPattern(`${outline}M10 10H200V25H10Z`, 40)).not.toBe(outline)
  })
})

describe('the customer', () => {
  test('looks different in every posture', () => {
    const drawn = postures.map((posture) =>
      renderToStaticMarkup(<Customer looks={looks} emotion="calm" posture={posture} />),
    )
    expect(new Set(drawn).size).toBe(postures.length)
  })

  test('with unknown looks still has a head and clothes', () => {
    const unknown = renderToStaticMarkup(
      <Customer looks={{ hair: 'toString', body: 'Armour' }} emotion="calm" posture="at-ease" />,
    )
    const paths = (markup: string) => markup.match(/ d="[^"]+"/g)
    const plain = renderToStaticMarkup(<Customer looks={looks} emotion="calm" posture="at-ease" />)
    expect(paths(unknown)).toEqual(paths(plain))
  })

  test('keeps the colour of the clothes whatever they feel or do', () => {
    const colours = postures.flatMap((posture) =>
      emotions.map((emotion) =>
        /data-cloth="(\d)"/
          .exec(renderToStaticMarkup(<Customer looks={looks} emotion={emotion} posture={posture} />))
          ?.at(1),
      ),
    )
    expect(new Set(colours).size).toBe(1)
  })
})

describe('gestures', () => {
  test('every gesture has a picture of its own within the grid', () => {
    expect(new Set(Object.values(gestureLines)).size).toBe(gestures.length)
    for (const gesture of gestures) {
      for (const [, x, y] of gestureLines[gesture].matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)) {
        expect([Number(x), Number(y)].every((at) => at >= 1 && at <= 31)).toBe(true)
      }
    }
  })

  test.each(['stand', 'bow', 'nod', 'smile', 'both-hands', 'one-hand', 'palm-guide', 'raise-hand'] as const)(
    'the clerk shows "%s"',
    (gesture) => {
      const still = renderToStaticMarkup(<Clerk gestures={[]} />)
      expect(renderToStaticMarkup(<Clerk gestures={[gesture]} />)).not.toBe(still)
    },
  )
})

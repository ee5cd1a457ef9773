import { expect, test } from 'vitest'
import { linesOf, sceneOf } from '../../engine/index.ts'
import { richContent, tinyContent } from '../testing/contents.ts'
import { figureFor } from './figure.ts'

const { scenario } = richContent
const linesIn = (scene: string) => linesOf(sceneOf(scenario, scene)).map(({ line }) => line)

test('the author says how a customer looks; where not, the mood does', () => {
  expect(figureFor(scenario, linesIn('arrive'), 1, -3)).toMatchObject({
    emotion: 'concerned',
    posture: 'paper',
    intensity: 2,
  })
  expect(figureFor(scenario, [], 0, -3)).toMatchObject({
    emotion: 'rage',
    posture: 'at-ease',
    intensity: 2,
  })
})

test('who speaks stands at the counter with their own looks and name', () => {
  const lines = linesIn('upset')
  expect(figureFor(scenario, lines, 0, -1)).toMatchObject({
    by: 'customer',
    looks: { hair: 'GrayShort' },
    tag: '老周',
  })
  expect(figureFor(scenario, lines, 1, -1)).toMatchObject({
    by: 'niece',
    looks: { hair: 'Bun' },
    emotion: 'angry',
    tag: '小敏',
  })
})

test("the customer's mood is not on the face of anybody else", () => {
  expect(figureFor(scenario, linesIn('pocket'), 0, -3)).toMatchObject({ by: 'niece', emotion: 'calm' })
})

test('a narrator is not seen: whoever spoke before stays', () => {
  const [narrator] = linesIn('arrive')
  const [, niece] = linesIn('upset')
  if (!narrator || !niece) throw new RangeError('The fixture has changed')
  expect(figureFor(scenario, [niece, narrator], 1, 0).by).toBe('niece')
  expect(figureFor(scenario, [narrator], 0, 0).by).toBe('customer')
})

test('where there is nobody else, no name is needed', () => {
  expect(figureFor(tinyContent.scenario, [], 0, 0).tag).toBeUndefined()
})

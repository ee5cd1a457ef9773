import { expect, test } from 'vitest'
import { projectorPlace, type Display } from './projector-place.ts'

const display = (id: number, x: number, width = 1920, height = 1080): Display => ({
  id,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 30, width, height: height - 30 },
})

test('with two displays the projector fills the one where the coach is not', () => {
  const displays = [display(1, 0), display(2, 1920, 1280, 720)]
  expect(projectorPlace(displays, 1)).toEqual({ area: displays[1]?.bounds, fills: true })
  expect(projectorPlace(displays, 2)).toEqual({ area: displays[0]?.bounds, fills: true })
})

test('with one display it stands at the edge of what is free there, 16 to 9', () => {
  expect(projectorPlace([display(1, 0)], 1)).toEqual({
    area: { x: 960, y: 540, width: 960, height: 540 },
    fills: false,
  })
})

test('on a small display it is no larger than the display', () => {
  const { area } = projectorPlace([display(1, 0, 800, 400)], 1)
  expect(area).toEqual({ x: 0, y: 30, width: 800, height: 370 })
})

test('without any display there is no place', () => {
  expect(() => projectorPlace([], 1)).toThrow(RangeError)
})

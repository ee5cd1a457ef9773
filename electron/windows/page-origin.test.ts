import { expect, test } from 'vitest'
import { pageOrigin } from './page-origin.ts'

test('a development server counts only while the program is not packaged', () => {
  const server = 'http://localhost:5173/'
  expect(pageOrigin(false, server)).toEqual({ origin: 'http://localhost:5173', developing: true })
  expect(pageOrigin(true, server)).toEqual({ origin: 'app://bundle', developing: false })
  expect(pageOrigin(false, undefined)).toEqual({ origin: 'app://bundle', developing: false })
})

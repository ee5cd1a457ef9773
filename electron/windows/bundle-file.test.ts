import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleFile } from './bundle-file.ts'

const root = path.resolve('/some/where/renderer')

test('a page, a script and a sound are served as what they are', () => {
  expect(bundleFile(root, 'app://bundle/index.html')).toEqual({
    place: path.join(root, 'index.html'),
    type: 'text/html; charset=utf-8',
  })
  expect(bundleFile(root, 'app://bundle/assets/a.js?v=1#x')?.place).toBe(path.join(root, 'assets', 'a.js'))
  expect(bundleFile(root, 'app://bundle/assets/bell.ogg')?.type).toBe('audio/ogg')
})

test.each([
  'app://bundle/../main/main.js/..%2f..%2f..%2fetc/passwd.html',
  'app://bundle/..%2fmain%2fmain.js',
  'app://bundle/%2e%2e%2fmain.js',
  'app://bundle/..%5cmain.js',
  'app://bundle/C:/windows/a.js',
  'app://bundle/a.js%00.html',
  'app://bundle/%ff.js',
  'app://bundle/index.html::$DATA',
  'app://pack/index.html',
  'app://bundle.evil/index.html',
  'file:///etc/passwd',
  'https://bundle/index.html',
  'app://bundle/',
  'app://bundle/secret.db',
  'app://bundle/page.xhtml',
  'nonsense',
])('%s is not served', (address) => {
  expect(bundleFile(root, address)).toBeUndefined()
})

test('no address leads out of the folder', () => {
  const piece = fc.constantFrom(
    '..',
    '%2e%2e',
    '/',
    '%2f',
    '%5c',
    '\\',
    '.',
    'a',
    '.js',
    ':',
    '%00',
    '%252e',
    '~',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = bundleFile(root, `app://bundle/${pieces.join('')}.js`)
      if (file) expect(path.relative(root, file.place)).not.toMatch(/^\.\.(\/|\\|$)/)
    }),
  )
})

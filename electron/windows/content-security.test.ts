import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentSecurity, pressableStyle } from './content-security.ts'

test('the style that is allowed is the one that react-aria writes, word for word', () => {
  const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.js', 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? ''
  const written = template.replace(/\$\{[^}]*\}/, attribute).trim()
  expect(written).toContain('touch-action')
  expect(`'sha256-${createHash('sha256').update(written).digest('base64')}'`).toBe(pressableStyle)
})

test('nothing is loaded from elsewhere, evaluated or written inline', () => {
  expect(contentSecurity).not.toMatch(/unsafe|https?:|\*|wasm/)
  for (const directive of [`default-src 'none'`, `script-src 'self';`, `require-trusted-types-for 'script'`])
    expect(contentSecurity).toContain(directive)
})

import { expect, test } from 'vitest'
import { contentSecurity } from './content-security.ts'

test('nothing is loaded from elsewhere, evaluated or written inline', () => {
  expect(contentSecurity).not.toMatch(/unsafe|https?:|\*|wasm/)
  for (const directive of [`default-src 'none'`, `script-src 'self';`, `require-trusted-types-for 'script'`])
    expect(contentSecurity).toContain(directive)
})

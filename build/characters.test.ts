import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { charactersModule, simplifiedPairs } from './characters.ts'

describe('the table of simplified characters', () => {
  const pairs = new Map(simplifiedPairs())

  test('is the one that its script makes', () => {
    const file = path.join(import.meta.dirname, '../engine/judge/simplified-characters.ts')
    expect(readFileSync(file, 'utf8')).toBe(charactersModule())
  })

  test('leaves characters alone that simplified texts use', () => {
    for (const character of '么吃床才后里台只干着系秘核群峰') expect(pairs.has(character)).toBe(false)
  })

  test('knows what service talk needs', () => {
    expect(Array.from('對後麼著辦費話務單號謝請', (character) => pairs.get(character)).join('')).toBe(
      '对后么着办费话务单号谢请',
    )
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sounds, wav } from './sounds.ts'

describe.each(Object.entries(sounds))('the sound "%s"', (name, sound) => {
  const file = wav(sound)
  const samples = Array.from({ length: (file.length - 44) / 2 }, (_, at) => file.readInt16LE(44 + at * 2))

  test('is the file in assets/, byte for byte', () => {
    expect(readFileSync(new URL(`../assets/sounds/${name}.wav`, import.meta.url)).equals(file)).toBe(true)
  })

  test('is shorter than a second, smaller than 90 KB, and one channel of 16 bits at 44.1 kHz', () => {
    expect(samples.length / 44_100).toBeLessThan(1)
    expect(file.length).toBeLessThan(90_000)
    expect([file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([1, 44_100, 16])
  })

  test('is heard without clipping, and starts and ends in silence', () => {
    const peak = Math.max(...samples.map(Math.abs))
    expect(peak).toBeGreaterThan(6_000)
    expect(peak).toBeLessThan(29_000)
    expect(Math.abs(samples.at(0) ?? NaN)).toBeLessThan(50)
    expect(Math.abs(samples.at(-1) ?? NaN)).toBeLessThan(50)
  })
})

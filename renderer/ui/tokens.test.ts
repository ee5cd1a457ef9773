import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dimensions } from '../../engine/index.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Tokens = ReadonlyMap<string, string>

function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new RangeError(`No block "${selector}" in tokens.css`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new RangeError(`Not a colour of six digits: "${hex}"`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(tokens: Tokens, front: string, back: string): number {
  const [dark = 0, light = 0] = [front, back]
    .map((name) => luminance(tokens.get(name) ?? name))
    .sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const root = tokensOf(':root')
const themes = {
  light: root,
  dark: new Map([...root, ...tokensOf("[data-theme='dark']")]),
  contrast: new Map([...root, ...tokensOf("[data-theme='contrast']")]),
}

const grounds = ['--paper', '--raised', '--sunken']
const texts = [
  '--ink',
  '--muted',
  '--teal',
  '--teal-strong',
  '--coral-text',
  '--amber-text',
  '--red-text',
  ...dimensions.map((dimension) => `--dimension-${dimension}-text`),
]
const pairs: [string, string][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ['--on-teal', '--teal'],
  ['--on-teal', '--teal-strong'],
  ['--ink', '--teal-soft'],
  ['--teal-strong', '--teal-soft'],
  ['--stage-board-text', '--stage-board'],
  ['--stage-on-sign', '--stage-sign'],
]

describe.each(Object.entries(themes))('in the %s theme', (_name, tokens) => {
  test.each(pairs)('%s reads on %s at 4.5 to 1', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(grounds)('focus ring and control outlines stand out on %s at 3 to 1', (ground) => {
    expect(contrast(tokens, '--focus', ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(tokens, '--control-line', ground)).toBeGreaterThanOrEqual(3)
  })
})

test('a theme only changes tokens that exist', () => {
  for (const selector of ["[data-theme='dark']", "[data-theme='contrast']"]) {
    expect([...tokensOf(selector).keys()].filter((name) => !root.has(name))).toEqual([])
  }
})

test('the light theme keeps the five hues that colour-blind people can tell apart', () => {
  expect(dimensions.map((dimension) => root.get(`--dimension-${dimension}`))).toEqual([
    '#0072b2',
    '#d55e00',
    '#009e73',
    '#e69f00',
    '#cc79a7',
  ])
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagnosticCodes } from '../scenario/diagnostic.ts'
import { diagnosed as diagnosedIn, markedPlace } from '../testing/diagnosed.ts'
import { tinyQuiz } from '../testing/tiny-quiz.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const files = readdirSync(invalid)
const diagnosed = (text: string) => diagnosedIn('quiz.yaml', text)
const coded = (text: string) => diagnosed(text).map(({ code }) => code)
const read = (file: string) => readFileSync(path.join(invalid, file), 'utf8')

/** The tiny quiz with other words in it; throws where it has no such words. */
function changed(from: string, to: string): string {
  if (!tinyQuiz.includes(from)) throw new RangeError(from)
  return tinyQuiz.replace(from, to)
}

test.each(files)('%s is wrong as its name says, there and nowhere else', (file) => {
  const text = read(file)
  expect(diagnosed(text)).toMatchObject([{ code: path.parse(file).name, ...markedPlace(text) }])
})

test('every code of a quiz has a file that provokes it', () => {
  const provoked = files.map((file) => path.parse(file).name)
  expect(provoked.sort()).toEqual(diagnosticCodes.filter((code) => code.startsWith('Q')))
})

test('what can be played all the same is a warning', () => {
  const warned = files.filter((file) => diagnosed(read(file)).some(({ severity }) => severity === 'warning'))
  expect(warned).toEqual(['Q006-all-right.yaml', 'Q014-longest-right.yaml', 'Q015-one-sided.yaml'])
})

test('a sound quiz has no complaints', () => {
  expect(diagnosed(tinyQuiz)).toEqual([])
})

test('a key of another type of question is refused where it stands', () => {
  const text = changed('    asks: 答应三点', '    pairs: []\n    asks: 答应三点')
  const line = text.split('\n').indexOf('    pairs: []') + 1
  expect(diagnosed(text)).toMatchObject([{ code: 'S006-unknown-key', line, values: { key: 'pairs' } }])
})

describe('a paper', () => {
  test('is filled where a question must go to the line that needs it', () => {
    // The third paper has two lines that want the same two questions, and one of them could do with another.
    expect(coded(tinyQuiz)).toEqual([])
  })

  test('that cannot be filled is told how many there are', () => {
    expect(diagnosed(changed('type: single, count: 2 }', 'type: single, count: 3 }'))).toMatchObject([
      {
        code: 'Q011-paper-not-filled',
        path: 'papers.2.draw.1.count',
        values: { paper: 'tight', count: '3', found: '2' },
      },
    ])
  })

  test('that names an unknown chapter is not also called empty', () => {
    const text = changed('chapter: counter, count: 2', 'chapter: till, count: 2')
    expect(coded(text)).toEqual(['Q002-unknown-chapter'])
  })
})

describe('the same words', () => {
  test('are not found in figures that differ only in their marks', () => {
    const text = changed('says: 让您久等了', 'says: 35 分钟内')
      .replace('says: 喂，还在吗', 'says: 3-5 分钟内')
      .replace('says: 您刚才说什么', 'says: 3.5 分钟内')
    expect(coded(text)).toEqual([])
  })

  test('may ask for another answer', () => {
    const text = changed('电话里让客户等了一会儿，再接起来先说什么？', '客户问的事您也不清楚，哪一句合适？')
    expect(coded(text)).toEqual([])
  })

  test('may not be a statement that is true here and false there', () => {
    const text = changed(
      '答应三点回电话，事情还没办完，三点也要打过去。',
      '客户走到柜台前，手上的单子没录完，可以先录完再抬头',
    )
    expect(coded(text)).toEqual(['Q009-same-question'])
  })
})

test('an id that would hide the title from translations is refused', () => {
  expect(coded(changed('id: call-back', 'id: title'))).toEqual(['Q001-duplicate-id'])
})

test('nine questions are too few to see a habit in', () => {
  const text = read('Q014-longest-right.yaml')
  expect(coded(text.slice(0, text.indexOf('  - id: say-10')))).toEqual([])
})

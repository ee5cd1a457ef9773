import { expect, test } from 'vitest'
import { sceneOf } from '../../engine/index.ts'
import { richContent } from '../testing/contents.ts'
import { endText, linesWith } from './texts.ts'

test('lines are found by id wherever they are said, also in answer to a question', () => {
  expect(linesWith(richContent, ['use-refund', 'arrive-ask', 'nobody']).map(({ says }) => says)).toEqual([
    '报销。没有单子报不了。',
    '单子丢了，能补吗？',
  ])
})

test('an end comes with what is to be learnt from it', () => {
  const { end } = sceneOf(richContent.scenario, 'happy')
  if (!end) throw new RangeError('The fixture has changed')
  expect(endText(richContent, 'zh-CN', 'happy', end)).toMatchObject({
    title: '放心了',
    lesson: '先接住人，再办事。',
  })
})

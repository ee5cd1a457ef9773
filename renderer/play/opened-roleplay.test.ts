import { expect, test } from 'vitest'
import type { OpenedAttempt } from '../../contract/records.ts'
import { parseScenario, plainStart } from '../../engine/index.ts'
import { tinyDrill } from '../../engine/testing/tiny-drill.ts'
import { richContent } from '../testing/contents.ts'
import { asRoleplay } from './opened-roleplay.ts'

const opened: OpenedAttempt = {
  id: 'a',
  trainee: { id: 't', name: '小林' },
  ...plainStart('practice'),
  content: richContent,
  inputs: [],
}

test('an attempt at a conversation is one, and stays as it is', () => {
  expect(asRoleplay(opened)).toEqual(opened)
})

test('an attempt of another kind is none', () => {
  const drill = parseScenario('drill.yaml', tinyDrill)
  if (!drill.ok) throw new RangeError('The fixture does not parse')
  expect(asRoleplay({ ...opened, content: { ...richContent, scenario: drill.value } })).toBeUndefined()
})

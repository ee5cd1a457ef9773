import { expect, test } from 'vitest'
import type { Refusal } from '../../contract/result-codes.ts'
import { fail, ok, plainStart, type Input, type Result, type RoleplayEvent } from '../../engine/index.ts'
import { richContent, tinyContent as content } from '../testing/contents.ts'
import { createRoleplayStore, followEvents } from './roleplay-store.ts'

/** A recorder that answers when it is told to. */
function slowRecorder() {
  const asked: { index: number; input: Input; answer: (result: Result<null, Refusal>) => void }[] = []
  const recorder = (index: number, input: Input) =>
    new Promise<Result<null, Refusal>>((answer) => asked.push({ index, input, answer }))
  return { asked, recorder }
}

const practice = plainStart('practice')
const fresh = { ...practice, inputs: [] }
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('an input counts when the recorder has it, and not before', async () => {
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(content, fresh, recorder, () => 1200)
  const chosen = store.getState().choose('greet-warm')
  expect(store.getState().saving).toEqual({
    is: 'saving',
    input: { type: 'choose', choice: 'greet-warm', at: 1200 },
  })
  expect(store.getState().session.scene).toBe('arrive')
  asked[0]?.answer(ok(null))
  await chosen
  expect(store.getState()).toMatchObject({ saving: { is: 'saved' }, session: { scene: 'ask' } })
  expect(asked.map(({ index }) => index)).toEqual([0])
})

test('while an input is on its way, others are passed over', async () => {
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(content, fresh, recorder, () => 0)
  void store.getState().choose('greet-warm')
  void store.getState().choose('greet-cold')
  void store.getState().timeOut()
  expect(asked).toHaveLength(1)
  asked[0]?.answer(ok(null))
  await settled()
  expect(store.getState().inputs).toHaveLength(1)
})

test('a failed input is kept and can be given again under the same number', async () => {
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(content, fresh, recorder, () => 7)
  void store.getState().choose('greet-cold')
  asked[0]?.answer(fail({ code: 'disk-full' }))
  await settled()
  expect(store.getState()).toMatchObject({
    saving: { is: 'failed', refusal: { code: 'disk-full' } },
    session: { scene: 'arrive' },
  })
  void store.getState().tryAgain()
  expect(asked[1]).toMatchObject({ index: 0, input: asked[0]?.input })
  asked[1]?.answer(ok(null))
  await settled()
  expect(store.getState()).toMatchObject({
    saving: { is: 'saved' },
    recorded: true,
    session: { scene: 'upset' },
  })
})

test('going on without saving loses nothing that was said and records nothing more', async () => {
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(content, fresh, recorder, () => 7)
  void store.getState().choose('greet-cold')
  asked[0]?.answer(fail({ code: 'disk-full' }))
  await settled()
  store.getState().goOnUnsaved()
  await store.getState().choose('repair')
  expect(store.getState()).toMatchObject({ recorded: false, session: { scene: 'ask' } })
  expect(store.getState().inputs.map((input) => input.type)).toEqual(['choose', 'choose'])
  expect(asked).toHaveLength(1)
})

test('a recorder that throws is a failure like any other', async () => {
  const store = createRoleplayStore(
    content,
    fresh,
    () => Promise.reject(new Error('gone')),
    () => 0,
  )
  await store.getState().choose('greet-warm')
  expect(store.getState().saving).toMatchObject({ is: 'failed', refusal: { code: 'storage-failed' } })
})

test('an attempt that was left goes on where it stood', async () => {
  const inputs: Input[] = [{ type: 'choose', choice: 'greet-cold', at: 900 }]
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(content, { ...practice, inputs }, recorder, () => 1500)
  expect(store.getState().session.scene).toBe('upset')
  void store.getState().choose('repair')
  await settled()
  expect(asked[0]).toMatchObject({ index: 1, input: { choice: 'repair', at: 1500 } })
})

test('inputs that do not fit the scenario are a bug, said with their place', () => {
  const inputs: Input[] = [{ type: 'choose', choice: 'promise', at: 1 }]
  expect(() =>
    createRoleplayStore(content, { ...practice, inputs }, slowRecorder().recorder, () => 0),
  ).toThrow(/Input 0/)
})

test('those who follow hear each new event once and in order', async () => {
  const store = createRoleplayStore(
    content,
    fresh,
    () => Promise.resolve(ok(null)),
    () => 3,
  )
  const before = store.getState().session.events.length
  const heard: RoleplayEvent[] = []
  followEvents(store, (event) => heard.push(event))
  await store.getState().choose('greet-cold')
  await store.getState().choose('worsen')
  expect(heard).toEqual(store.getState().session.events.slice(before))
  expect(heard.at(-1)?.type).toBe('ended')
})

const cold: Input = { type: 'choose', choice: 'greet-cold', at: 1 }
const listening = { ...practice, inputs: [cold] }

test('what was written is said without the spaces around it, and the field is empty again', async () => {
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(richContent, listening, recorder, () => 90)
  store.getState().write({ text: ' 我现在就帮您查。\n', gestures: ['stand'] })
  void store.getState().say()
  expect(asked[0]).toMatchObject({
    index: 1,
    input: { type: 'say', text: '我现在就帮您查。', gestures: ['stand'], at: 90 },
  })
  expect(store.getState().draft.text).not.toBe('')
  asked[0]?.answer(ok(null))
  await settled()
  expect(store.getState()).toMatchObject({ session: { scene: 'ask' }, draft: { text: '', gestures: [] } })
})

test('words that could not be saved are still there, and are said when it is tried again', async () => {
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(richContent, listening, recorder, () => 90)
  store.getState().write({ text: '实在抱歉。', gestures: [] })
  void store.getState().say()
  asked[0]?.answer(fail({ code: 'disk-full' }))
  await settled()
  expect(store.getState()).toMatchObject({ draft: { text: '实在抱歉。' }, saving: { is: 'failed' } })
  void store.getState().tryAgain()
  asked[1]?.answer(ok(null))
  await settled()
  expect(store.getState().inputs.at(-1)).toMatchObject({ type: 'say', text: '实在抱歉。' })
  expect(store.getState().draft.text).toBe('')
})

test('nothing but spaces is not said', async () => {
  const { asked, recorder } = slowRecorder()
  const store = createRoleplayStore(richContent, listening, recorder, () => 90)
  store.getState().write({ text: ' \n ', gestures: ['stand'] })
  await store.getState().say()
  expect(asked).toEqual([])
})

test('when the time runs out, what was being written stays', async () => {
  const store = createRoleplayStore(
    richContent,
    fresh,
    () => Promise.resolve(ok(null)),
    () => 1,
  )
  store.getState().write({ text: '您好，', gestures: [] })
  await store.getState().timeOut()
  expect(store.getState().draft.text).toBe('您好，')
  await store.getState().choose('greet-warm')
  expect(store.getState().draft.text).toBe('')
})

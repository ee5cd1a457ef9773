import { expect, test } from 'vitest'
import { Stop } from './command.ts'
import { withServer } from './virtual-display.ts'

test('a display program that is not there is said so', async () => {
  const tried = withServer('no-such-display', [], () => Promise.resolve('shown'))
  await expect(tried).rejects.toThrow(Stop)
})

test('a display program that gives up at once is quoted', async () => {
  const tried = withServer('sh', ['-c', 'exit 1'], () => Promise.resolve('shown'))
  await expect(tried).rejects.toThrow(/sh gave no display: \S+/)
})

import { expect, test } from 'vitest'
import { lastProgress, namesIn } from './debian-packages.ts'

test('a package that was renamed in a newer Debian is asked for by its new name', () => {
  const policy = [
    'libasound2:',
    '  Installed: (none)',
    '  Candidate: (none)',
    '  Version table:',
    'libasound2t64:',
    '  Installed: (none)',
    '  Candidate: 1.2.14-1',
    'libnss3:',
    '  Installed: 2:3.110-1',
    '  Candidate: 2:3.110-1',
  ].join('\n')
  expect(namesIn(policy, ['libasound2', 'libnss3'])).toEqual(['libasound2t64', 'libnss3'])
})

test('a package that nobody knows keeps its name, so that apt can say so', () => {
  expect(namesIn('', ['libgtk-3-0'])).toEqual(['libgtk-3-0'])
})

test('the latest progress of apt is told in words', () => {
  const status = 'dlstatus:1:12.5:Retrieving file 1 of 9\npmstatus:xvfb:66.6667:Unpacking xvfb (amd64)\n'
  expect(lastProgress(status)).toBe('set up 67 %')
  expect(lastProgress('dlstatus:1:12.5:Retrieving')).toBe('fetched 13 %')
  expect(lastProgress('nothing of the kind')).toBeUndefined()
})

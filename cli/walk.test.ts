import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writePack } from '../electron/packs/write-pack.ts'
import { openAnything, openPlace, ruleChoice } from './opened.ts'
import { bestWalks, packOfAllKinds } from './testing/all-kinds.ts'
import { yingke } from './testing/command.ts'
import { walkAll, type WalkReport } from './walk.ts'

const reportsOn = (place: string): WalkReport[] => openPlace(place, ruleChoice(undefined)).map(walkAll)
const totals = (reports: readonly WalkReport[]) =>
  reports.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ walks }) =>
      walks.map(({ walkthrough, card }) => [walkthrough.scenario, card?.total]),
    ),
  )
const allKinds = [
  ...[
    ['tiny', 100],
    ['tiny-drill', 100],
    ['tiny-faults', 100],
    ['tiny-quiz', 100],
  ],
  ['tiny-workshop', expect.any(Number) as number],
]

describe('walking a pack', () => {
  test('plays the walkthroughs of scenarios of every kind as they say', () => {
    const reports = reportsOn(packOfAllKinds())
    expect(totals(reports)).toEqual(allKinds)
    for (const { scenarios, diagnostics } of reports) {
      expect(diagnostics).toEqual([])
      expect(scenarios.flatMap(({ walks }) => walks.flatMap(({ complaint }) => complaint ?? []))).toEqual([])
    }
  })

  test('does the same in the folder around it, and in one file', async () => {
    const folder = packOfAllKinds()
    expect(totals(reportsOn(path.dirname(folder)))).toEqual(allKinds)
    const written = await writePack(folder)
    if (!written.ok) throw new RangeError(JSON.stringify(written.error))
    const file = path.join(path.dirname(folder), 'kinds.yingke')
    writeFileSync(file, written.value.bytes)
    expect(totals((await openAnything(file, ruleChoice(undefined))).map(walkAll))).toEqual(allKinds)
  })

  test('tells how much of each scenario it goes through', () => {
    const shares = reportsOn(packOfAllKinds()).flatMap(({ scenarios }) =>
      scenarios.map(({ coverage: { scenes, choices } }) =>
        [scenes, choices].map(
          ({ met, unmet }) => `${String(met.length)}/${String(met.length + unmet.length)}`,
        ),
      ),
    )
    expect(shares).toEqual([
      ['3/6', '2/8'],
      ['5/5', '2/6'],
      ['2/2', '4/4'],
      ['7/8', '3/8'],
      ['3/8', '0/0'],
    ])
  })

  test('tells a walkthrough that cannot be read, and a scenario, but no more of it', () => {
    const folder = packOfAllKinds()
    writeFileSync(path.join(folder, 'walkthroughs/tiny-best.yaml'), 'yingke: 1\n')
    const quiz = path.join(folder, 'tiny-quiz.yaml')
    writeFileSync(quiz, readFileSync(quiz, 'utf8').replace('paper: daily', 'paper: weekly'))
    const [report] = reportsOn(folder)
    const files = new Set(report?.diagnostics.map(({ file }) => path.relative(folder, file)))
    expect(files).toEqual(new Set(['tiny-quiz.yaml', 'walkthroughs/tiny-best.yaml']))
    expect(report?.scenarios.map(({ play }) => play.scenario.id)).not.toContain('tiny-quiz')
  })
})

test('walking one scenario plays its own walkthroughs only, and tells which cannot be read', () => {
  const folder = packOfAllKinds()
  const broken = path.join(folder, 'walkthroughs/broken.yaml')
  writeFileSync(broken, 'yingke: [')
  const reports = reportsOn(path.join(folder, 'tiny-drill.yaml'))
  expect(totals(reports)).toEqual([['tiny-drill', 100]])
  expect(reports.flatMap(({ diagnostics }) => diagnostics)).toMatchObject([
    { code: 'S001-not-yaml', file: broken },
  ])
})

describe('yingke test', () => {
  test('prints a line for each walkthrough, and what is left, and is content', () => {
    const { status, stdout } = yingke(['test', packOfAllKinds()])
    expect(stdout).toContain('✓ ')
    expect(stdout).toMatch(/tiny-best\.yaml {2}满意 100\.0（应为 100–100 满意）/)
    expect(stdout).toContain('走到 3/6 幕，选过 2/8 句回答')
    expect(stdout).toContain('没走到：silence, upset, leaves, ')
    expect({ status, last: stdout.trim().split('\n').at(-1) }).toEqual({
      status: 0,
      last: '走了 5 遍，都对得上。',
    })
  })

  test('ends with exit code 1 when one differs, and says where', () => {
    const folder = packOfAllKinds()
    const best = (bestWalks['tiny-faults'] ?? '').replace('name: crossed', 'name: wrong-price')
    writeFileSync(path.join(folder, 'walkthroughs/tiny-faults-best.yaml'), best)
    const { status, stdout } = yingke(['test', folder, '--json'])
    const { scenarios } = JSON.parse(stdout) as {
      scenarios: { scenario: string; walks: { complaint?: object }[] }[]
    }
    expect(status).toBe(1)
    expect(scenarios.filter(({ walks }) => walks.some(({ complaint }) => complaint))).toMatchObject([
      { scenario: 'tiny-faults', walks: [{ complaint: { path: 'total', line: 13 } }] },
    ])
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRules, ownRules } from '../cli/content-folder.ts'
import { parse } from 'yaml'
import * as z from 'zod'
import {
  debriefOf,
  inputsOf,
  kinds,
  parseWalkthrough,
  plainStart,
  reachOf,
  replay,
  score,
  type Kind,
} from '../engine/index.ts'
import { library, ofKind } from './testing/shelved.ts'

const folder = import.meta.dirname
const { ruleSet } = loadRules(ownRules)

const roleplays = ofKind('roleplay')
const countIn = (pack: string, kind: Kind): number =>
  library.filter((one) => one.pack === pack && one.scenario.kind === kind).length

describe('the library', () => {
  test.each([
    ['hall-basics', 'roleplay', 10],
    ['complaints', 'roleplay', 10],
    ['online', 'roleplay', 8],
    ['phone-and-door', 'roleplay', 5],
    ['spot-the-faults', 'faults', 7],
    ['say-it-better', 'drill', 14],
    ['etiquette', 'drill', 8],
    ['etiquette', 'faults', 2],
    ['workshops', 'workshop', 9],
  ] as const)('has in %s of the kind %s %d or more', (pack, kind, count) => {
    expect(countIn(pack, kind)).toBeGreaterThanOrEqual(count)
  })

  test('has every kind, and eight hours or more to play', () => {
    expect(new Set(library.map(({ scenario }) => scenario.kind))).toEqual(new Set(Object.keys(kinds)))
    const minutes = library.reduce((sum, { scenario }) => sum + scenario.minutes, 0)
    expect(minutes).toBeGreaterThanOrEqual(8 * 60)
  })

  test('has three hundred questions or more, each of a level, and papers for chapters, levels, before and after', () => {
    const quizzes = ofKind('quiz')
    const questions = quizzes.flatMap(({ scenario }) => scenario.questions)
    expect(questions.length).toBeGreaterThanOrEqual(300)
    const levels = ['三级', '二级', '一级']
    for (const { id, tags } of questions)
      expect([id, tags.filter((tag) => levels.includes(tag)).length]).toEqual([id, 1])
    for (const { scenario } of quizzes) {
      const papers = scenario.papers.map(({ id }) => id)
      for (const paper of ['pre', 'post', 'level-three', 'level-two', 'level-one'])
        expect(papers).toContain(paper)
      for (const chapter of Object.keys(scenario.chapters)) expect(papers).toContain(`test-${chapter}`)
    }
  })

  test('has twelve prompts or more in each drill', () => {
    for (const { file, scenario } of ofKind('drill'))
      expect([file, scenario.prompts.length >= 12]).toEqual([file, true])
  })

  test('has four to seven faults for each clerk, and something that only looks wrong', () => {
    for (const { file, scenario } of ofKind('faults'))
      for (const { id, lines } of scenario.clerks) {
        const faults = lines.reduce((sum, line) => sum + line.faults.length, 0)
        expect([file, id, faults >= 4 && faults <= 7, lines.some(({ fine }) => fine)]).toEqual([
          file,
          id,
          true,
          true,
        ])
      }
  })
})

describe.each(roleplays)('$pack/$scenario.id', ({ pack, scenario }) => {
  const play = { scenario, ruleSet }
  const scenes = Object.values(scenario.scenes)

  test('has scenes, decisions, ends and questions enough', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(10)
    expect(scenes.length).toBeLessThanOrEqual(25)
    expect(reachOf(play).best.length).toBeGreaterThanOrEqual(5)
    const ends = scenes.flatMap(({ end }) => (end ? [end.outcome] : []))
    expect(ends.length).toBeGreaterThanOrEqual(3)
    expect(ends).toContain('satisfied')
    const asked = scenes.flatMap(({ questions }) => questions ?? []).length
    expect(asked).toBeGreaterThanOrEqual(2)
    expect(scenes.some(({ notes }) => notes)).toBe(true)
  })

  test('has no fault on the best path, and beside each of its replies one that has', () => {
    const isFault = ({ verdict }: { readonly verdict: string }) => verdict === 'fault'
    const decisions = debriefOf(play, plainStart('practice'), reachOf(play).best)
    expect(decisions.length).toBeGreaterThanOrEqual(5)
    for (const { scene, findings, others } of decisions) {
      expect([scene, findings.filter(isFault)]).toEqual([scene, []])
      const traps = others.filter((other) => other.findings.some(isFault))
      expect([scene, others.length === 0 || traps.length > 0]).toEqual([scene, true])
    }
  })

  test.each([
    ['best', 95, 100],
    ['typical', 55, 75],
    ['worst', 0, 39.9],
  ])('has a walkthrough %s that scores between %d and %d', (name, least, most) => {
    const file = path.join(folder, pack, 'walkthroughs', `${scenario.id}-${name}.yaml`)
    const walk = parseWalkthrough(file, readFileSync(file, 'utf8'))
    if (!walk.ok) throw new RangeError(JSON.stringify(walk.error))
    const session = replay(play, plainStart('practice'), inputsOf(walk.value))
    if (!session.ok) throw new RangeError(session.error.reason)
    const { total, vetoes } = score(play, session.value)
    expect(total).toBeGreaterThanOrEqual(least)
    if (name !== 'worst' || vetoes.length === 0) expect(total).toBeLessThanOrEqual(most)
  })
})

test('every second conversation takes words of the trainee', () => {
  const listening = roleplays.filter(({ scenario }) =>
    Object.values(scenario.scenes).some(({ listen }) => listen),
  )
  expect(listening.length * 2).toBeGreaterThanOrEqual(roleplays.length)
})

test('no two conversations share a sentence', () => {
  const heard = new Map<string, string>()
  for (const { scenario } of roleplays)
    for (const { lines, choices } of Object.values(scenario.scenes))
      for (const { says } of [...lines, ...choices])
        for (const sentence of says.split(/[。？！…；]+/u).filter((one) => one.length >= 8)) {
          const before = heard.get(sentence) ?? scenario.id
          expect([sentence, before]).toEqual([sentence, scenario.id])
          heard.set(sentence, scenario.id)
        }
})

describe('the cast', () => {
  const { people } = z
    .object({ people: z.array(z.object({ name: z.string(), looks: z.record(z.string(), z.string()) })) })
    .parse(parse(readFileSync(path.join(folder, 'cast.yaml'), 'utf8')))
  const seen = library.flatMap(({ pack, scenario }) => {
    if (scenario.kind === 'roleplay')
      return [scenario.customer, ...Object.values(scenario.cast)].map(({ name, looks }) => ({
        ...{ pack, name, looks },
      }))
    if (scenario.kind === 'faults')
      return scenario.clerks.map(({ customer: { name, looks } }) => ({ pack, name, looks }))
    return []
  })

  test('looks the same wherever it comes up', () => {
    for (const { name, looks } of people)
      for (const one of seen)
        if (one.name === name) expect({ name, ...one.looks }).toEqual({ name, ...looks })
  })

  test('is twenty people or more who are met in two packs at least', () => {
    const recurring = people.filter(
      ({ name }) => new Set(seen.filter((one) => one.name === name).map(({ pack }) => pack)).size >= 2,
    )
    expect(recurring.length).toBeGreaterThanOrEqual(20)
  })
})

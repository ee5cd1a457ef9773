import { conditionsOf, effectsOf, inAllScenes, linesOf, placedPartsOf } from '../../roleplay/parts.ts'
import type { Injection, Site, Sort, Written } from './defect.ts'

const parts = ({ scenario }: Site) =>
  inAllScenes(scenario, conditionsOf).flatMap(({ when, path }) => placedPartsOf(when, path))
const lines = ({ scenario }: Site) => inAllScenes(scenario, linesOf)
const listening = ({ scenario }: Site) =>
  Object.entries(scenario.scenes).flatMap(([id, { listen }]) =>
    listen ? [{ listen, path: ['scenes', id, 'listen'] }] : [],
  )

/** Lines that are heard always, which may get a condition. */
const plainLines = (site: Site) => lines(site).filter(({ line }) => !line.when)

const conditional = (
  site: Site,
  condition: Written,
  code: Injection['expected'][number]['code'],
  place: readonly (string | number)[],
): Injection[] =>
  plainLines(site).map(({ path }) => ({
    edits: [{ path: [...path, 'when'], to: condition }],
    expected: [{ code, path: [...path, 'when', ...place] }],
  }))

/** Defects of what is asked for, set, heard and expected of the judge. */
export const claimSorts: readonly Sort[] = [
  {
    name: 'a misspelt fact',
    in: (site) =>
      parts(site).flatMap(({ part, path }) =>
        'fact' in part
          ? [
              {
                edits: [{ path: [...path, 'fact'], to: `${part.fact}-x` }],
                expected: [{ code: 'S018-unset-fact' as const, path: [...path, 'fact'] }],
              },
            ]
          : [],
      ),
  },
  {
    name: 'a misspelt scene in a condition',
    in: (site) =>
      conditional(site, { all: [{ visited: 'nowhere' }] }, 'S011-missing-scene', ['all', 0, 'visited']),
  },
  {
    name: 'a misspelt choice in a condition',
    in: (site) => conditional(site, { not: { chose: 'nothing' } }, 'S017-unknown-choice', ['not', 'chose']),
  },
  {
    name: 'a range with nothing in it',
    in: (site) => [
      ...conditional(site, { mood: { 'at-least': 2, 'at-most': -2 } }, 'S032-empty-range', [
        'mood',
        'at-least',
      ]),
      ...parts(site).flatMap(({ part, path }): Injection[] =>
        'mood' in part
          ? [
              {
                edits: [{ path: [...path, 'mood'], to: { 'at-least': 3, 'at-most': -3 } }],
                expected: [{ code: 'S032-empty-range', path: [...path, 'mood', 'at-least'] }],
              },
            ]
          : [],
      ),
    ],
  },
  {
    name: 'a misspelt bound',
    in: (site) => conditional(site, { mood: { atleast: 1 } }, 'S006-unknown-key', ['mood', 'atleast']),
  },
  {
    name: 'a fact that is never asked for',
    in: (site) =>
      inAllScenes(site.scenario, effectsOf).map(({ path }) => ({
        edits: [{ path: [...path, 'facts', 'forgotten'], to: true }],
        expected: [{ code: 'S035-fact-never-asked', path: [...path, 'facts', 'forgotten'], at: 'name' }],
      })),
  },
  {
    name: 'a fact that is never so',
    in: (site) => {
      const counted = new Set(
        inAllScenes(site.scenario, effectsOf).flatMap(({ effects }) => Object.keys(effects.add ?? {})),
      )
      return parts(site).flatMap(({ part, path }): Injection[] =>
        'fact' in part && !counted.has(part.fact)
          ? [
              {
                edits: [{ path: [...path, 'is'], to: 'perhaps' }],
                expected: [{ code: 'S036-fact-never-so', path: [...path, 'is'] }],
              },
            ]
          : [],
      )
    },
  },
  {
    name: 'patience where there is none',
    in: (site) =>
      site.scenario.customer.patience
        ? []
        : conditional(site, { patience: { 'at-most': 1 } }, 'S037-no-patience', ['patience']).map(
            ({ edits, expected }) => ({
              edits,
              expected: expected.map((one) => ({ ...one, at: 'name' as const })),
            }),
          ),
  },
  {
    name: 'a finding that no rule makes',
    in: (site) => conditional(site, { heard: 'politeness' }, 'W006-unknown-finding', ['heard']),
  },
  {
    name: 'a branch that asks for nothing',
    in: (site) =>
      listening(site).flatMap(({ listen, path }) =>
        listen.branches.map(({ goto }, index): Injection => {
          const place = [...path, 'branches', index]
          return {
            edits: [{ path: place, to: { goto: goto as Written } }],
            expected: [{ code: 'S028-branch-hears-nothing', path: place }],
          }
        }),
      ),
  },
  {
    name: 'a branch like the one before it',
    in: (site) =>
      listening(site).map(({ listen, path }): Injection => {
        const index = listen.branches.length
        const [first] = listen.branches
        return {
          edits: [
            {
              path: [...path, 'branches', index],
              to: { hears: first?.hears ?? [], goto: first?.goto as Written },
            },
          ],
          expected: [{ code: 'W004-branch-untried', path: [...path, 'branches', index] }],
        }
      }),
  },
  {
    name: 'an intent that is not defined',
    in: (site) =>
      listening(site).flatMap(({ listen, path }) =>
        listen.branches.map((_, index): Injection => {
          const place = [...path, 'branches', index, 'intents']
          return {
            edits: [{ path: place, to: ['sorry', 'regret'] }],
            expected: [{ code: 'S029-unknown-intent', path: [...place, 1] }],
          }
        }),
      ),
  },
  {
    name: 'an intent that no branch uses',
    in: (site) =>
      listening(site).map(({ path }): Injection => ({
        edits: [{ path: [...path, 'intents', 'hurry'], to: ['马上', '立刻'] }],
        expected: [{ code: 'S030-unused-intent', path: [...path, 'intents', 'hurry'], at: 'name' }],
      })),
  },
  {
    name: 'a pattern that cannot be read',
    in: (site) =>
      listening(site).flatMap(({ listen, path }) =>
        Object.keys(listen.intents).flatMap((intent) =>
          ['(对不起', '…', '{', '抱歉?啊', ''].map((pattern): Injection => {
            const place = [...path, 'intents', intent, 0]
            return {
              edits: [{ path: place, to: pattern }],
              expected: [{ code: 'S031-bad-intent', path: place }],
            }
          }),
        ),
      ),
  },
  {
    name: 'a word class that is not there',
    in: (site) =>
      listening(site).flatMap(({ listen, path }) =>
        Object.keys(listen.intents).map((intent): Injection => {
          const place = [...path, 'intents', intent, 0]
          return {
            edits: [{ path: place, to: '{道歉}' }],
            expected: [{ code: 'W007-unknown-class', path: place }],
          }
        }),
      ),
  },
  {
    name: 'a try that goes elsewhere',
    in: (site) =>
      listening(site).flatMap(({ listen, path }) =>
        listen.tries.map((_, index): Injection => {
          const place = [...path, 'tries', index, 'goes']
          const all = Object.keys(site.scenario.scenes)
          const other = all.find((id) => id !== listen.tries[index]?.goes) ?? 'nowhere'
          return {
            edits: [{ path: place, to: other }],
            expected: [
              { code: 'W003-try-goes-elsewhere', path: place },
              { code: 'S040-try-goes-nowhere', path: place },
            ],
          }
        }),
      ),
  },
  {
    name: 'a fault in the model',
    in: (site) =>
      listening(site).map(({ path }): Injection => ({
        edits: [{ path: [...path, 'model', 'says'], to: '我现在就帮您查，可您自己不看好怪谁？' }],
        expected: [{ code: 'W005-fault-in-model', path: [...path, 'model', 'says'] }],
      })),
  },
  {
    name: 'a taboo in every reply of the first scene',
    in: (site) => {
      const { start, scenes } = site.scenario
      const first = scenes[start]
      if (!first || first.topics || first.listen || first.timer) return []
      const says = first.choices.map((_, index) => ['scenes', start, 'choices', index, 'says'])
      return [
        {
          edits: says.map((path) => ({ path, to: '爱找谁找谁。' })),
          expected: says.map((path) => ({ code: 'W001-fault-on-best-path', path })),
        },
      ]
    },
  },
]

import {
  destinationsOf,
  gotosOf,
  inAllScenes,
  placedDestinationsOf,
  returns,
  type Path,
} from '../../roleplay/parts.ts'
import { waysOf } from '../../roleplay/ways.ts'
import type { Edit, Injection, Site, Sort, Written } from './defect.ts'

const gotos = ({ scenario }: Site) => inAllScenes(scenario, gotosOf)

/** The places of destinations that are plain scenes. */
export const plainDestinations = (site: Site) =>
  gotos(site).flatMap(({ goto, path, scene }) =>
    placedDestinationsOf(goto, path).flatMap((one) =>
      typeof one.to === 'string' && one.to !== 'return' ? [{ to: one.to, path: one.path, scene }] : [],
    ),
  )

const scenes = ({ scenario }: Site) => Object.entries(scenario.scenes)
const openScenes = (site: Site) => scenes(site).filter(([, { end }]) => !end)
const endsOf = (site: Site) => scenes(site).filter(([, { end }]) => end)

/** A scene with some choices, as it is written. */
export const scene = (...choices: readonly { readonly [key: string]: Written }[]): Written => ({
  stage: 'resolve',
  lines: [],
  choices,
})
/** A choice, as it is written. */
export const choice = (id: string, goto: Written): { readonly [key: string]: Written } => ({
  id,
  says: '好的。',
  goto,
})

/** Scenes that are added, and one way that leads there. */
export const detour = (
  { to, path }: { readonly to: string; readonly path: Path },
  added: Readonly<Record<string, Written>>,
  goto: (to: string) => Written,
  expected: Injection['expected'],
): Injection => ({
  edits: [
    { path, to: goto(to) },
    ...Object.entries(added).map(([id, content]): Edit => ({ path: ['scenes', id], to: content })),
  ],
  expected,
})

/** Scenes of which somebody may be in a sub-conversation. */
const talking = ({ scenario }: Site) => {
  const { talks } = waysOf(scenario)
  return new Set([...talks.values()].flatMap((inside) => [...inside]))
}

/** Defects of the ways through a scenario. */
export const waySorts: readonly Sort[] = [
  {
    name: 'a way to a scene that is not there',
    in: (site) =>
      plainDestinations(site).map(({ path, to }) => ({
        edits: [{ path, to: `${to}-x` }],
        expected: [{ code: 'S011-missing-scene', path }],
      })),
  },
  {
    name: 'a start that is not there',
    in: () => [
      {
        edits: [{ path: ['start'], to: 'nowhere' }],
        expected: [{ code: 'S011-missing-scene', path: ['start'] }],
      },
    ],
  },
  {
    name: 'a start at an end',
    in: (site) =>
      endsOf(site).map(([id]) => ({
        edits: [{ path: ['start'], to: id }],
        expected: [{ code: 'S038-start-is-end', path: ['start'] }],
      })),
  },
  {
    name: 'a dead end',
    in: (site) =>
      openScenes(site).flatMap(([id, { choices, listen, topics }]) =>
        listen || topics?.then
          ? []
          : [
              {
                edits: choices.flatMap(({ when }, index): Edit[] =>
                  when
                    ? []
                    : [{ path: ['scenes', id, 'choices', index, 'when'], to: { mood: { 'at-least': 1 } } }],
                ),
                expected: [{ code: 'S014-dead-end', path: ['scenes', id], at: 'name' }],
              },
            ],
      ),
  },
  {
    name: 'a missing end',
    in: (site) =>
      endsOf(site).map(([id]) => ({
        edits: [{ path: ['scenes', id, 'end'] }],
        expected: [
          { code: 'S014-dead-end', path: ['scenes', id], at: 'name' },
          { code: 'S016-no-end-reached', path: ['scenes'], at: 'name' },
        ],
      })),
  },
  {
    name: 'an end that goes on',
    in: (site) =>
      endsOf(site).map(([id]) => ({
        edits: [{ path: ['scenes', id, 'choices'], to: [choice('go-on', site.scenario.start)] }],
        expected: [{ code: 'S015-end-with-choices', path: ['scenes', id, 'end'], at: 'name' }],
      })),
  },
  {
    name: 'a scene to which nothing leads',
    in: (site) =>
      openScenes(site).map(([id]) => ({
        edits: [{ path: ['scenes', 'attic'], to: scene(choice('attic-out', id)) }],
        expected: [{ code: 'S013-unreachable-scene', path: ['scenes', 'attic'], at: 'name' }],
      })),
  },
  {
    name: 'an endless loop',
    in: (site) =>
      plainDestinations(site).map((one) =>
        detour(
          one,
          { trap: scene(choice('trap-in', 'maze')), maze: scene(choice('maze-in', 'trap')) },
          () => 'trap',
          [
            { code: 'S020-endless-loop', path: ['scenes', 'trap'], at: 'name' },
            { code: 'S016-no-end-reached', path: ['scenes'], at: 'name' },
            // By its text it ends where patience does; that nobody makes it so shows later.
            ...(site.scenario.customer.patience
              ? [{ code: 'A003-endless' as const, path: ['scenes', 'trap'], at: 'name' as const }]
              : []),
          ],
        ),
      ),
  },
  {
    name: 'a return from nowhere',
    in: (site) =>
      plainDestinations(site)
        .filter((one) => !talking(site).has(one.scene) && !gotosOfScene(site, one.scene).some(returns))
        .map(({ path }) => ({
          edits: [{ path, to: 'return' }],
          expected: [{ code: 'S023-return-from-nowhere', path }],
        })),
  },
  {
    name: 'a sub-conversation in itself',
    in: (site) =>
      plainDestinations(site).map((one) =>
        detour(
          one,
          {
            chat: scene(
              choice('chat-back', 'return'),
              choice('chat-again', { talk: 'chat', then: 'chat-more' }),
            ),
            'chat-more': scene(choice('chat-out', 'return')),
          },
          (to) => ({ talk: 'chat', then: to }),
          [{ code: 'S024-talk-in-itself', path: ['scenes', 'chat', 'choices', 1, 'goto', 'talk'] }],
        ),
      ),
  },
  {
    name: 'a sub-conversation without return',
    in: (site) =>
      site.scenario.customer.patience
        ? []
        : plainDestinations(site).map((one) =>
            detour(
              one,
              { chat: scene(choice('chat-on', 'chat-more')), 'chat-more': scene(choice('chat-out', 'chat')) },
              (to) => ({ talk: 'chat', then: to }),
              [{ code: 'S025-talk-without-return', path: [...one.path, 'talk'] }],
            ),
          ),
  },
  {
    name: 'a timer without consequence',
    in: (site) =>
      openScenes(site)
        .filter(([, { timer }]) => !timer)
        .map(([id]) => ({
          edits: [{ path: ['scenes', id, 'timer'], to: { seconds: 60, goto: id } }],
          expected: [{ code: 'S033-timer-without-consequence', path: ['scenes', id, 'timer'], at: 'name' }],
        })),
  },
  {
    name: 'a way that may fail',
    in: (site) =>
      gotos(site).flatMap(({ goto, path }) => {
        const last = destinationsOf(goto).length - 1
        return Array.isArray(goto)
          ? [
              {
                edits: [{ path: [...path, last, 'when'], to: { mood: { 'at-least': 0 } } }],
                expected: [{ code: 'S019-goto-may-fail' as const, path: [...path, last] }],
              },
            ]
          : []
      }),
  },
  {
    name: 'a way after one that is always taken',
    in: (site) =>
      plainDestinations(site)
        .filter(({ path }) => path.at(-1) === 'goto')
        .map(({ path, to }) => ({
          edits: [{ path, to: [{ to }, { when: { mood: { 'at-least': 1 } }, to }] }],
          expected: [{ code: 'S034-goto-never-taken', path: [...path, 1] }],
        })),
  },
  {
    name: 'closed choices',
    in: (site) =>
      openScenes(site).flatMap(([id, { choices, topics }]) =>
        topics || choices.length === 0
          ? []
          : [
              {
                edits: [
                  {
                    path: ['scenes', id, 'topics'],
                    to: { ask: [topic('one'), topic('two')], then: id },
                  },
                ],
                expected: [{ code: 'S039-choices-never-open', path: ['scenes', id, 'choices'], at: 'name' }],
              },
            ],
      ),
  },
  {
    name: 'more topics wanted than there are',
    in: (site) =>
      openScenes(site).flatMap(([id, { topics }]) =>
        topics
          ? [
              {
                edits: [{ path: ['scenes', id, 'topics', 'enough'], to: 9 }],
                expected: [
                  { code: 'S027-not-enough-topics' as const, path: ['scenes', id, 'topics', 'enough'] },
                ],
              },
            ]
          : [],
      ),
  },
]

const gotosOfScene = (site: Site, id: string) =>
  gotos(site).flatMap(({ goto, scene: from }) => (from === id ? [goto] : []))

const topic = (id: string): Written => ({
  id: `topic-${id}`,
  says: '您说说看。',
  answers: [{ id: `answer-${id}`, says: '是这样的。' }],
})

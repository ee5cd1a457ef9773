import { inAllScenes, linesOf, repliesOf, type Path } from '../../roleplay/parts.ts'
import { at, type Site, type Sort, type Written } from './defect.ts'
import { choice, detour, plainDestinations, scene } from './ways.ts'

/** What can never be so. */
const never = (start: string): Written => ({ all: [{ visited: start }, { not: { visited: start } }] })

/** Whether another reply of the scene is open without a condition. */
const manyOpen = (site: Site, path: Path): boolean => {
  const all = at(site.content, path.slice(0, -1))
  return Array.isArray(all) && all.filter((one) => at(one as Written, ['when']) === undefined).length > 1
}

/** Defects that only show when everything that can happen is gone through. */
export const neverSorts: readonly Sort[] = [
  {
    name: 'a way that is never taken',
    in: (site) =>
      plainDestinations(site)
        .filter(({ path }) => path.at(-1) === 'goto' && path.includes('choices'))
        .map(({ path, to }) => ({
          edits: [{ path, to: [{ when: never(site.scenario.start), to }, { to }] }],
          expected: [{ code: 'A007-way-never-taken', path: [...path, 0] }],
        })),
  },
  {
    name: 'a scene that is never entered',
    in: (site) =>
      plainDestinations(site)
        .filter(({ path }) => path.at(-1) === 'goto' && path.includes('choices'))
        .map((one) =>
          detour(
            one,
            { cellar: scene(choice('cellar-out', one.to)) },
            (to) => [{ when: never(site.scenario.start), to: 'cellar' }, { to }],
            [{ code: 'A001-scene-never-entered', path: ['scenes', 'cellar'], at: 'name' }],
          ),
        ),
  },
  {
    name: 'an end that is never reached',
    in: (site) =>
      plainDestinations(site)
        .filter(({ path }) => path.at(-1) === 'goto' && path.includes('choices'))
        .map((one) =>
          detour(
            one,
            {
              over: { stage: 'close', end: { outcome: 'escalated', title: '闹大了', text: '他打了电话。' } },
            },
            (to) => [{ when: never(site.scenario.start), to: 'over' }, { to }],
            [{ code: 'A005-end-never-reached', path: ['scenes', 'over'], at: 'name' }],
          ),
        ),
  },
  {
    name: 'a choice that never opens',
    in: (site) =>
      inAllScenes(site.scenario, repliesOf)
        .filter(({ path, reply }) => !reply.when && path.includes('choices') && manyOpen(site, path))
        .map(({ path }) => ({
          edits: [{ path: [...path, 'when'], to: never(site.scenario.start) }],
          expected: [{ code: 'A004-choice-never-open', path }],
        })),
  },
  {
    name: 'a line that is never heard',
    in: (site) =>
      inAllScenes(site.scenario, linesOf)
        .filter(({ line }) => !line.when)
        .map(({ path }) => ({
          edits: [{ path: [...path, 'when'], to: never(site.scenario.start) }],
          expected: [{ code: 'A006-line-never-heard', path }],
        })),
  },
]

import { inAllScenes, linesOf, repliesOf, type Path } from '../../roleplay/parts.ts'
import { at, type Injection, type Site, type Sort, type Written } from './defect.ts'

/** Another word at a path, of which the report must tell. */
const instead = (path: Path, to: Written, code: Injection['expected'][number]['code']): Injection => ({
  edits: [{ path, to }],
  expected: [{ code, path }],
})

/** The second of two things with ids gets the id of the first. */
const twins = (
  all: readonly { readonly id: string; readonly path: Path }[],
  code: Injection['expected'][number]['code'],
): Injection[] => all.slice(1).map(({ path }, index) => instead([...path, 'id'], all[index]?.id ?? '', code))

const lines = ({ scenario }: Site) => inAllScenes(scenario, linesOf)
const replies = ({ scenario }: Site) => inAllScenes(scenario, repliesOf)
const scenes = ({ scenario }: Site) => Object.keys(scenario.scenes)

/** Defects of words, ids and values: what is written is not what may be written there. */
export const nameSorts: readonly Sort[] = [
  {
    name: 'a line with the id of another',
    in: (site) =>
      twins(
        lines(site).map(({ line, path }) => ({ id: line.id, path })),
        'S010-duplicate-line',
      ),
  },
  {
    name: 'a reply with the id of another',
    in: (site) =>
      twins(
        replies(site).map(({ reply, path }) => ({ id: reply.id, path })),
        'S012-duplicate-choice',
      ),
  },
  {
    name: 'an id that means something else',
    in: (site) => replies(site).map(({ path }) => instead([...path, 'id'], 'summary', 'S026-reserved-id')),
  },
  {
    name: 'an id with capitals',
    in: (site) =>
      lines(site).map(({ line, path }) => instead([...path, 'id'], line.id.toUpperCase(), 'S005-misshapen')),
  },
  {
    name: 'a missing id',
    in: (site) =>
      [...lines(site), ...replies(site)].map(({ path }) => ({
        edits: [{ path: [...path, 'id'] }],
        expected: [{ code: 'S009-missing-id', path }],
      })),
  },
  {
    name: 'missing words',
    in: (site) =>
      replies(site).map(({ path }) => ({
        edits: [{ path: [...path, 'says'] }],
        expected: [{ code: 'S005-misshapen', path }],
      })),
  },
  {
    name: 'an unknown speaker',
    in: (site) => lines(site).map(({ path }) => instead([...path, 'by'], 'ghost', 'S021-unknown-speaker')),
  },
  {
    name: 'an unknown gesture',
    in: (site) =>
      replies(site).map(({ path }) => ({
        edits: [{ path: [...path, 'gestures'], to: ['stand', 'shrug'] }],
        expected: [{ code: 'S005-misshapen', path: [...path, 'gestures', 1] }],
      })),
  },
  {
    name: 'an unknown emotion',
    in: (site) => lines(site).map(({ path }) => instead([...path, 'emotion'], 'furious', 'S005-misshapen')),
  },
  {
    name: 'a word where a number should be',
    in: (site) => [
      instead(['minutes'], 'many', 'S005-misshapen'),
      instead(['difficulty'], 'hard', 'S005-misshapen'),
      instead(['customer', 'mood'], 'bad', 'S005-misshapen'),
      ...scenes(site).flatMap((id) =>
        at(site.content, ['scenes', id, 'timer'])
          ? [instead(['scenes', id, 'timer', 'seconds'], 'soon', 'S005-misshapen')]
          : [],
      ),
    ],
  },
  {
    name: 'a number out of its bounds',
    in: (site) => [
      instead(['difficulty'], 9, 'S005-misshapen'),
      instead(['customer', 'mood'], -7, 'S005-misshapen'),
      ...replies(site).map(({ path }) => instead([...path, 'effects', 'mood'], 40, 'S005-misshapen')),
    ],
  },
  {
    name: 'an unknown key',
    in: (site) =>
      [...lines(site), ...replies(site)].map(({ path }) => ({
        edits: [{ path: [...path, 'emotoin'], to: 'calm' }],
        expected: [{ code: 'S006-unknown-key', path: [...path, 'emotoin'], at: 'name' }],
      })),
  },
  {
    name: 'a misspelt key of a scene',
    in: (site) =>
      scenes(site).map((id) => ({
        edits: [{ path: ['scenes', id, 'stgae'], to: 'greet' }],
        expected: [{ code: 'S006-unknown-key', path: ['scenes', id, 'stgae'], at: 'name' }],
      })),
  },
  {
    name: 'another version or kind',
    in: () => [
      instead(['yingke'], 2, 'S007-unsupported-version'),
      instead(['yingke'], '1', 'S007-unsupported-version'),
      instead(['kind'], 'role-play', 'S008-unknown-kind'),
    ],
  },
  {
    name: 'a cast that never speaks',
    in: () => [
      {
        edits: [
          {
            path: ['cast', 'porter'],
            to: { name: '门卫', about: '站在门口的人', looks: { hair: 'Short' } },
          },
        ],
        expected: [{ code: 'S022-silent-cast', path: ['cast', 'porter'], at: 'name' }],
      },
    ],
  },
]

import { dimensions, type Audit } from '../../engine/index.ts'
import { paint } from '../paint.ts'
import { complaintLine } from '../print.ts'
import type { Words } from '../words.ts'
import type { AuditedFile } from './audited-files.ts'

type RoleplayAudit = NonNullable<Audit['roleplay']>
type Bounds = NonNullable<RoleplayAudit['bounds']>['total']
type Length = NonNullable<RoleplayAudit['lengths']['longest']>

/** An audit for a person: what the scenario holds, what was proven, how it can go, and what to look at. */
export function reportLines(words: Words, scenario: AuditedFile): string[] {
  const { file, title, kind, minutes, items, texts, roleplay, findings, explained } = scenario
  const counted = {
    ...{ texts: String(texts.count), characters: String(texts.characters), minutes: String(minutes) },
    ...{ items: String(items), reading: timeOf(words, texts.seconds) },
  }
  return [
    `${paint('bold', title)}  ${paint('dim', `${words(`kinds.${kind}`)} · ${file}`)}`,
    `  ${words('auditTexts', counted)}`,
    ...(roleplay ? roleplayLines(words, roleplay) : maximumLines(words, scenario)),
    ...explained.map(({ code, reason, times }) =>
      paint('dim', `  ${words('auditExplained', { code, reason, times: String(times) })}`),
    ),
    ...findings.map((finding) => complaintLine(words, finding)),
    '',
  ]
}

/** Minutes and seconds, as people say them. */
const timeOf = (words: Words, seconds: number): string =>
  words('auditTime', { minutes: String(Math.floor(seconds / 60)), seconds: String(seconds % 60) })

const maximumLines = (words: Words, { maximum, proven }: Audit): string[] => [
  ...dimensions.map((dimension) => `  ${words(`dimensions.${dimension}`)}  ${String(maximum[dimension])}`),
  `  ${words(proven ? 'auditProven' : 'auditUnproven')}`,
]

function roleplayLines(words: Words, roleplay: RoleplayAudit): string[] {
  const { places, limits, scenes, bounds, lengths, ends } = roleplay
  const found = { entered: String(scenes.entered), scenes: String(scenes.all), places: String(places) }
  const all = limits.exact && limits.complete
  return [
    `  ${words(all ? 'auditPlaces' : 'auditPlacesBounded', found)}`,
    ...lengthLine(words, 'auditLongest', lengths.longest),
    ...lengthLine(words, 'auditShortest', lengths.shortest),
    ...lengths.loops.map((loop) => `  ${words('auditLoop', { scenes: loop.join(', ') })}`),
    ...(bounds
      ? [
          ...dimensions.map((dimension) =>
            boundsLine(words, `dimensions.${dimension}`, bounds.dimensions[dimension]),
          ),
          boundsLine(words, 'total', bounds.total),
          `  ${words('auditBest')} ${wayOf(bounds.total.most.walk)}`,
          `  ${words('auditWorst')} ${wayOf(bounds.total.least.walk)}`,
        ]
      : []),
    ...ends.map(({ scene, outcome, walk }) => {
      const way = walk ? wayOf(walk) : paint('red', words('auditNever'))
      return `  ${words(`outcomes.${outcome}`)} ${scene}: ${way}`
    }),
  ]
}

const lengthLine = (words: Words, key: string, length: Length | undefined): string[] => {
  if (!length) return []
  const { replies, seconds, characters, walk, end } = length
  const values = {
    replies: String(replies),
    time: timeOf(words, seconds),
    characters: String(characters),
    end,
  }
  return [`  ${words(key, values)}`, paint('dim', `    ${wayOf(walk)}`)]
}

function boundsLine(words: Words, name: string, { most, least }: Bounds): string {
  const proven = most.proven ? (least.proven ? 'auditProven' : 'auditMostProven') : 'auditUnproven'
  const range = `${rangeOf(least)} … ${rangeOf(most)}`
  return `  ${words(name)}  ${range}  ${paint('dim', words(proven))}`
}

/** A bound, and in brackets how far the way that was found comes where it comes less far. */
const rangeOf = ({ bound, reached }: Bounds['most']): string =>
  bound === reached ? String(bound) : `${String(bound)} (${String(reached)})`

const wayOf = ({ steps }: Length['walk']): string => steps.map(({ id }) => id).join(' → ')

import { asksForWords, parsePattern } from '../../judge/pattern.ts'
import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import { targets, type Path } from '../parts.ts'
import type { Listen, Roleplay } from '../shape.ts'

/** Branches that hear nothing or ask for what is not defined, and trials that lead where no branch leads. */
export const listenComplaints = (scenario: Roleplay, complain: Complain): Diagnostic[] =>
  Object.entries(scenario.scenes).flatMap(([id, { listen }]) =>
    listen ? complaintsOf(listen, ['scenes', id, 'listen'], complain) : [],
  )

function complaintsOf(listen: Listen, path: Path, complain: Complain): Diagnostic[] {
  const { intents, branches, otherwise, tries } = listen
  const asked = new Set(branches.flatMap((branch) => branch.intents ?? []))
  const leads = new Set([...branches.map(({ goto }) => goto), otherwise.goto].flatMap(targets))
  return [
    ...branches.flatMap((branch, index) => [
      ...(branch.hears || branch.lacks || branch.intents || branch.when
        ? []
        : [complain('S028-branch-hears-nothing', [...path, 'branches', index])]),
      ...(branch.intents ?? []).flatMap((intent, at) =>
        Object.hasOwn(intents, intent)
          ? []
          : [complain('S029-unknown-intent', [...path, 'branches', index, 'intents', at], { intent })],
      ),
    ]),
    ...Object.keys(intents)
      .filter((intent) => !asked.has(intent))
      .map((intent) =>
        complain('S030-unused-intent', [...path, 'intents', intent], { intent }, 'warning', 'name'),
      ),
    ...Object.entries(intents).flatMap(([intent, patterns]) =>
      patterns.flatMap((pattern, index) => {
        const parsed = parsePattern(pattern)
        const at = parsed.ok ? (asksForWords(parsed.value) ? undefined : 0) : parsed.error.at
        return at === undefined
          ? []
          : [
              complain('S031-bad-intent', [...path, 'intents', intent, index], {
                pattern,
                at: String(at + 1),
              }),
            ]
      }),
    ),
    ...tries.flatMap(({ goes }, index) =>
      leads.has(goes)
        ? []
        : [complain('S040-try-goes-nowhere', [...path, 'tries', index, 'goes'], { scene: goes })],
    ),
  ]
}

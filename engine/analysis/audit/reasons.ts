import { smellCodes, type Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import type { Smell, SmellCode } from './smell.ts'

/** A smell that the author has given a reason for, and how often it was found. */
export type Explained = { readonly code: SmellCode; readonly reason: string; readonly times: number }

/** Smells of which the author has spoken, and complaints about all others. */
export type Weighed = { readonly explained: readonly Explained[]; readonly complaints: readonly Diagnostic[] }

type Reasons = Readonly<Record<string, string>>

/**
 * Lets the author's reasons stand for the smells that they name. A reason for what is no smell, or for one that is not
 * there, is an error; the second only where it is `sure` that what was not found is not there.
 */
export function weigh(
  smells: readonly Smell[],
  reasons: Reasons | undefined,
  sure: boolean,
  complain: Complain,
): Weighed {
  const given = Object.entries(reasons ?? {})
  const explained = given.flatMap(([name, reason]): Explained[] => {
    const code = smellCodes.find((one) => one === name)
    const times = smells.filter((smell) => smell.code === code).length
    return code && times > 0 ? [{ code, reason, times }] : []
  })
  const silenced = new Set(explained.map(({ code }) => code))
  const known = new Set<string>(smellCodes)
  const idle = given.filter(([name]) => !explained.some(({ code }) => code === name))
  return {
    explained,
    complaints: [
      ...smells
        .filter(({ code }) => !silenced.has(code))
        .map(({ code, path, values }) => complain(code, path, values, 'warning')),
      ...idle.flatMap(([name]) => {
        const values = { code: name }
        if (!known.has(name))
          return [complain('A034-unknown-smell', ['smells', name], values, 'error', 'name')]
        return sure ? [complain('A035-smell-not-there', ['smells', name], values, 'error', 'name')] : []
      }),
    ],
  }
}

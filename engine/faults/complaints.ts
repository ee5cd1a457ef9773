import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Complain } from '../scenario/source.ts'
import { idComplaints, type Named } from '../scenario/unique-ids.ts'
import type { Clerk, Faults, WatchedLine } from './shape.ts'

/** Checks what one part of a scenario with clerks says about another. */
export const faultsComplaints = (scenario: Faults, complain: Complain): Diagnostic[] => [
  ...idComplaints(namedIn(scenario), complain),
  ...ruleNameComplaints(scenario, complain),
  ...scenario.clerks.flatMap((clerk, index) => clerkComplaints(clerk, ['clerks', index], complain)),
]

type Path = readonly PropertyKey[]

function namedIn({ names, clerks }: Faults): Named[] {
  return [
    ...clerks.flatMap(({ id, lines, question }, place): Named[] => [
      { id, path: ['clerks', place], code: 'F001-duplicate-clerk' },
      ...lines.flatMap((line, index): Named[] => {
        const path = ['clerks', place, 'lines', index]
        return [
          { id: line.id, path, code: 'F002-duplicate-line' },
          ...line.faults.flatMap((fault, at): Named[] =>
            'rule' in fault
              ? []
              : [{ id: fault.id, path: [...path, 'faults', at], code: 'F003-duplicate-fault' }],
          ),
        ]
      }),
      ...[...(question ? [question] : [])].flatMap(({ id: asked, options }): Named[] => {
        const path = ['clerks', place, 'question']
        return [
          { id: asked, path, code: 'F015-duplicate-answer' },
          ...options.map((option, index): Named => ({
            id: option.id,
            path: [...path, 'options', index],
            code: 'F015-duplicate-answer',
          })),
        ]
      }),
    ]),
    ...names.map(({ id }, index): Named => ({ id, path: ['names', index], code: 'F008-name-taken' })),
  ]
}

/** A name that is offered beside the real ones must not be one of them, and no own fault may pass for a rule. */
function ruleNameComplaints({ names, clerks }: Faults, complain: Complain): Diagnostic[] {
  const faults = clerks.flatMap(({ lines }, place) =>
    lines.flatMap((line, index) =>
      line.faults.map((fault, at) => ({
        fault,
        path: ['clerks', place, 'lines', index, 'faults', at],
        first: line.faults.findIndex((one) => 'rule' in one && 'rule' in fault && one.rule === fault.rule),
        at,
      })),
    ),
  )
  const rules = new Set(faults.flatMap(({ fault }) => ('rule' in fault ? [fault.rule] : [])))
  const own = new Set(faults.flatMap(({ fault }) => ('rule' in fault ? [] : [fault.name])))
  return [
    ...faults.flatMap(({ fault, path, first, at }) => {
      if ('rule' in fault)
        return first < at ? [complain('F003-duplicate-fault', [...path, 'rule'], { id: fault.rule })] : []
      return rules.has(fault.id) ? [complain('F003-duplicate-fault', [...path, 'id'], { id: fault.id })] : []
    }),
    ...names.flatMap(({ id, name }, index) => {
      const taken = own.has(name) || rules.has(id) || names.findIndex((one) => one.name === name) < index
      return taken ? [complain('F008-name-taken', ['names', index, 'name'], { id: name })] : []
    }),
  ]
}

function clerkComplaints({ id, lines, question }: Clerk, path: Path, complain: Complain): Diagnostic[] {
  const found: Diagnostic[] = []
  if (lines.length < 2) found.push(complain('F009-few-lines', [...path, 'id'], { id }))
  else if (lines.every(({ faults, fine }) => faults.length === 0 && !fine))
    found.push(complain('F004-faultless-clerk', [...path, 'id'], { id }, 'warning'))
  const right = question?.options.filter((option) => option.right).length ?? 1
  if (right !== 1)
    found.push(complain('F007-not-one-right', [...path, 'question', 'id'], { id, count: String(right) }))
  return [
    ...found,
    ...lines.flatMap((line, index) => lineComplaints(line, [...path, 'lines', index], complain)),
  ]
}

function lineComplaints(line: WatchedLine, path: Path, complain: Complain): Diagnostic[] {
  const { id, by, says, gestures, faults, fine } = line
  const found: Diagnostic[] = []
  if (says === undefined && gestures.length === 0)
    found.push(complain('F011-empty-line', [...path, 'id'], { id }))
  if (by !== 'clerk' && (faults.length > 0 || fine))
    found.push(complain('F006-not-the-clerk', [...path, 'by'], { id }))
  if (fine && faults.length > 0) found.push(complain('F010-fine-and-fault', [...path, 'fine'], { id }))
  for (const [index, fault] of faults.entries()) {
    const place = [...path, 'faults', index]
    const named = 'gestures' in fault ? (fault.gestures ?? []) : []
    for (const [at, gesture] of named.entries())
      if (!gestures.includes(gesture))
        found.push(complain('F017-part-not-there', [...place, 'gestures', at], { id, part: gesture }))
    const gone =
      fault.part === 'says' ? says === undefined : fault.part === 'gestures' && gestures.length === 0
    if (gone) found.push(complain('F017-part-not-there', [...place, 'part'], { id, part: fault.part ?? '' }))
  }
  return found
}

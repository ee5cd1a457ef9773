import * as z from 'zod'
import type { Activity, Progress } from './activity.ts'
import { drill } from './drill/drill.ts'
import { drillShape } from './drill/shape.ts'
import { faults } from './faults/faults.ts'
import { faultsShape } from './faults/shape.ts'
import { quiz } from './quiz/quiz.ts'
import { quizShape } from './quiz/shape.ts'
import { roleplay } from './roleplay/roleplay.ts'
import { roleplayShape } from './roleplay/shape.ts'
import type { Input, SessionEvent } from './session/event.ts'
import { atShape } from './session/at-shape.ts'
import { workshop } from './workshop/workshop.ts'
import { workshopShape } from './workshop/shape.ts'

/** All kinds of activity. */
export const kinds = { roleplay, faults, drill, quiz, workshop }

/** One of the kinds. */
export type Kind = keyof typeof kinds

/** The names of the kinds, in the order in which they are always listed. */
export const kindNames = Object.keys(kinds) as Kind[]

/** The shape of a scenario file, of whatever kind. */
export const scenarioShape = z.discriminatedUnion('kind', [
  roleplayShape,
  faultsShape,
  drillShape,
  quizShape,
  workshopShape,
])

/** One activity of a pack. Whoever holds one, got it from `parseScenario` and may trust it. */
export type Scenario = z.infer<typeof scenarioShape>

/** Where an attempt stands, whatever its kind. */
export type Session = Progress<SessionEvent>

/** The kind that a scenario is of, as all that has to do with every kind sees it. */
export const activityOf = (scenario: Scenario): Activity<Scenario, Session, Input, SessionEvent> =>
  kinds[scenario.kind]

/** The shape of an input, wherever it comes from outside. */
export const inputShape: z.ZodType<Input> = z.union([
  z.strictObject({ type: z.literal('give-up'), at: atShape }),
  ...Object.values(kinds).flatMap(({ inputShapes }): readonly z.ZodType<Input>[] => inputShapes),
])

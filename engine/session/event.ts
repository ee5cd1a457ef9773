import type { DrillEvent, DrillInput } from '../drill/event.ts'
import type { FaultsEvent, FaultsInput } from '../faults/event.ts'
import type { QuizEvent, QuizInput } from '../quiz/event.ts'
import type { RoleplayEvent, RoleplayInput } from '../roleplay/event.ts'
import type { WorkshopEvent, WorkshopInput } from '../workshop/event.ts'
import type { GiveUp } from './reply-event.ts'

/** What a trainee can do, in whatever kind of activity. `at` is in milliseconds since the attempt began. */
export type Input = GiveUp | RoleplayInput | FaultsInput | DrillInput | QuizInput | WorkshopInput

/** What has happened. Captions, sound, score, debrief and export read this list and nothing else. */
export type SessionEvent = RoleplayEvent | FaultsEvent | DrillEvent | QuizEvent | WorkshopEvent

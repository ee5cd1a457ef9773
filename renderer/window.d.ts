import type { CoachApi, CoachNotices, ProjectorApi, ProjectorNotices } from '../contract/coach-api.ts'

declare global {
  interface Window {
    /** The trainee's window: all that it may ask of main, and what main tells it. */
    readonly coach: CoachApi & { readonly notices: CoachNotices }
    /** The projector's window: all that it may ask of main, and what main tells it. */
    readonly projector: ProjectorApi & { readonly notices: ProjectorNotices }
  }
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Content } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import {
  replay,
  step,
  type Input,
  type Mode,
  type Result,
  type Session,
  type SessionEvent,
} from '../../engine/index.ts'
import { playOf } from '../play/play-of.ts'

/** Puts input number `index` on disk; answers when it is there. */
export type Recorder = (index: number, input: Input) => Promise<Result<null, Refusal>>

/** The attempt that is played, with the inputs that are on disk already. */
export type Started = { readonly mode: Mode; readonly inputs: readonly Input[] }

/** How it stands with the input given last. */
export type Saving =
  | { readonly is: 'saved' }
  | { readonly is: 'saving'; readonly input: Input }
  | { readonly is: 'failed'; readonly input: Input; readonly refusal: Refusal }

/** One running conversation. */
export type Roleplay = {
  readonly session: Session
  readonly inputs: readonly Input[]
  readonly saving: Saving
  /** Whether inputs still go to disk. */
  readonly recorded: boolean
  readonly choose: (choice: string) => Promise<void>
  readonly timeOut: () => Promise<void>
  readonly stepBack: () => Promise<void>
  readonly giveUp: () => Promise<void>
  /** After a failure: gives the same input to the recorder once more. */
  readonly tryAgain: () => Promise<void>
  /** After a failure: goes on, and from here on nothing is recorded. */
  readonly goOnUnsaved: () => void
}

/** The store of a running conversation. */
export type RoleplayStore = StoreApi<Roleplay>

/**
 * Keeps what the engine returned and decides nothing itself. An input counts when the recorder has it; until then
 * the conversation stands still and further inputs are passed over. Throws `RangeError` for inputs that the
 * scenario does not allow.
 */
export function createRoleplayStore(
  content: Content,
  { mode, inputs }: Started,
  recorder: Recorder,
  elapsed: () => number,
): RoleplayStore {
  const play = playOf(content)
  const begun = replay(play, mode, inputs)
  if (!begun.ok)
    throw new RangeError(`Input ${String(begun.error.index)} does not fit: ${begun.error.reason}`)
  return createStore<Roleplay>()((set, get) => {
    const take = (input: Input, recorded: boolean) => {
      const { session, inputs: before } = get()
      set({
        session: step(play, session, input),
        inputs: [...before, input],
        saving: { is: 'saved' },
        recorded,
      })
    }
    const give = async (input: Input) => {
      if (!get().recorded) {
        take(input, false)
        return
      }
      set({ saving: { is: 'saving', input } })
      const kept = await recorder(get().inputs.length, input).catch(() => lost)
      if (kept.ok) take(input, true)
      else set({ saving: { is: 'failed', input, refusal: kept.error } })
    }
    const whenFree = async (input: Input) => {
      const { saving, session } = get()
      if (saving.is === 'saved' && !session.ended) await give(input)
    }
    const at = () => Math.round(elapsed())
    return {
      session: begun.value,
      inputs,
      saving: { is: 'saved' },
      recorded: true,
      choose: (choice) => whenFree({ type: 'choose', choice, at: at() }),
      timeOut: () => whenFree({ type: 'time-out', at: at() }),
      stepBack: () => whenFree({ type: 'step-back', at: at() }),
      giveUp: () => whenFree({ type: 'give-up', at: at() }),
      tryAgain: async () => {
        const { saving } = get()
        if (saving.is === 'failed') await give(saving.input)
      },
      goOnUnsaved: () => {
        const { saving } = get()
        if (saving.is === 'failed') take(saving.input, false)
      },
    }
  })
}

/** What a recorder that threw has told us: nothing but that it failed. */
const lost: Result<null, Refusal> = { ok: false, error: { code: 'storage-failed' } }

/** Calls back once for each new event, in order. Sound and captions live on this. */
export function followEvents(store: RoleplayStore, heard: (event: SessionEvent) => void): () => void {
  return store.subscribe(({ session }, before) => {
    session.events.slice(before.session.events.length).forEach(heard)
  })
}

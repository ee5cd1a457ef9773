import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import {
  replayRoleplay,
  stepRoleplay,
  type GiveUp,
  type Input,
  type Result,
  type RoleplayEvent,
  type RoleplayInput,
  type RoleplaySession,
  type Start,
} from '../../engine/index.ts'
import { blankDraft, type Draft } from '../play/draft.ts'
import { playOf } from '../play/play-of.ts'

/** Puts input number `index` on disk; answers when it is there. */
export type Recorder = (index: number, input: Input) => Promise<Result<null, Refusal>>

/** The attempt that is played, with the inputs that are on disk already. */
export type Started = Start & { readonly inputs: readonly Input[] }

/** What can be done in a conversation. */
type Deed = RoleplayInput | GiveUp

/** How it stands with the input given last. */
export type Saving =
  | { readonly is: 'saved' }
  | { readonly is: 'saving'; readonly input: Deed }
  | { readonly is: 'failed'; readonly input: Deed; readonly refusal: Refusal }

/** One running conversation. */
export type Roleplay = {
  readonly session: RoleplaySession
  readonly inputs: readonly Input[]
  readonly saving: Saving
  /** Whether inputs still go to disk. */
  readonly recorded: boolean
  /** Kept until a reply was given: neither a failure nor a time-out loses what was written. */
  readonly draft: Draft
  readonly write: (draft: Draft) => void
  /** Says what was written; passed over where that is nothing. */
  readonly say: () => Promise<void>
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
  content: RoleplayContent,
  started: Started,
  recorder: Recorder,
  elapsed: () => number,
): RoleplayStore {
  const play = playOf(content)
  const begun = replayRoleplay(play, started, started.inputs)
  if (!begun.ok)
    throw new RangeError(`Input ${String(begun.error.index)} does not fit: ${begun.error.reason}`)
  return createStore<Roleplay>()((set, get) => {
    const take = (input: Deed, recorded: boolean) => {
      const { session, inputs: before, draft } = get()
      const replied = input.type === 'say' || input.type === 'choose'
      set({
        session: stepRoleplay(play, session, input),
        inputs: [...before, input],
        saving: { is: 'saved' },
        recorded,
        draft: replied ? blankDraft : draft,
      })
    }
    const give = async (input: Deed) => {
      if (!get().recorded) {
        take(input, false)
        return
      }
      set({ saving: { is: 'saving', input } })
      const kept = await recorder(get().inputs.length, input).catch(() => lost)
      if (kept.ok) take(input, true)
      else set({ saving: { is: 'failed', input, refusal: kept.error } })
    }
    const whenFree = async (input: Deed) => {
      const { saving, session } = get()
      if (saving.is === 'saved' && !session.ended) await give(input)
    }
    const at = () => Math.round(elapsed())
    return {
      session: begun.value,
      inputs: started.inputs,
      saving: { is: 'saved' },
      recorded: true,
      draft: blankDraft,
      write: (draft) => set({ draft }),
      say: async () => {
        const { text, gestures } = get().draft
        const words = text.trim()
        if (words !== '') await whenFree({ type: 'say', text: words, gestures, at: at() })
      },
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
export function followEvents(store: RoleplayStore, heard: (event: RoleplayEvent) => void): () => void {
  return store.subscribe(({ session }, before) => {
    session.events.slice(before.session.events.length).forEach(heard)
  })
}

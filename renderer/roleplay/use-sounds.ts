import { useEffect } from 'react'
import { cueFor } from '../sound/cue-for.ts'
import { followEvents, type RoleplayStore } from './roleplay-store.ts'
import { useSettings } from '../settings/settings-context.ts'

/** Lets a conversation be heard. The sounds are loaded beside it and nothing waits for them. */
export function useSounds(store: RoleplayStore): void {
  const { muted, volume } = useSettings().settings
  useEffect(() => {
    const player = import('../sound/player.ts')
    void player.then(({ setLoudness }) => setLoudness({ muted, volume }))
  }, [muted, volume])
  useEffect(() => {
    const play = (cue: ReturnType<typeof cueFor>) => {
      if (cue) void import('../sound/player.ts').then((player) => player.play(cue))
    }
    const { session, inputs } = store.getState()
    const [first] = session.events
    if (first && inputs.length === 0) play(cueFor(first, true))
    return followEvents(store, (event) => play(cueFor(event, false)))
  }, [store])
}

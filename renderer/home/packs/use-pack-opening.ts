import { useCallback, useRef, useState, type RefObject } from 'react'
import type { ListedPack, PackReport } from '../../../contract/packs.ts'
import type { Refusal } from '../../../contract/result-codes.ts'
import type { Result } from '../../../engine/index.ts'

/** A pack on its way in. */
export type PackState =
  | { readonly is: 'none' }
  | { readonly is: 'checking' }
  | { readonly is: 'report'; readonly report: PackReport; readonly busy: boolean; readonly refusal?: Refusal }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'installed'; readonly pack: ListedPack }

/** How a pack comes in: looked at, then installed or left. */
export type PackOpening = {
  readonly state: PackState
  readonly choose: () => void
  readonly check: (file: File) => void
  readonly install: (report: PackReport) => void
  readonly leave: () => void
}

const broken: Refusal = { code: 'pack-unchecked' }

/** Leads one pack at a time from a file to the shelf. */
export function usePackOpening(): PackOpening {
  const [state, setState] = useState<PackState>({ is: 'none' })
  const turn = useRef(0)
  const look = useCallback(async (ask: () => Promise<Result<PackReport, Refusal>>): Promise<void> => {
    const isWanted = beginTurn(turn)
    const looked = await ask().catch(() => ({ ok: false, error: broken }) as const)
    if (!isWanted()) return
    if (looked.ok) setState({ is: 'report', report: looked.value, busy: false })
    else
      setState(looked.error.code === 'cancelled' ? { is: 'none' } : { is: 'refused', refusal: looked.error })
  }, [])
  const install = async (report: PackReport): Promise<void> => {
    const isWanted = beginTurn(turn)
    setState({ is: 'report', report, busy: true })
    const installed = await window.coach.packs
      .install(report.token)
      .catch(() => ({ ok: false, error: broken }) as const)
    if (!isWanted()) return
    if (installed.ok) setState({ is: 'installed', pack: installed.value })
    else setState({ is: 'report', report, busy: false, refusal: installed.error })
  }
  return {
    state,
    choose: () => void look(() => window.coach.packs.choose()),
    check: useCallback(
      (file: File) => {
        setState({ is: 'checking' })
        void look(() => window.coach.packs.check(file))
      },
      [look],
    ),
    install: (report) => void install(report),
    leave: () => {
      beginTurn(turn)
      setState({ is: 'none' })
    },
  }
}

/** Tells later whether nothing else has begun since: an answer to what was left is nobody's business any more. */
function beginTurn(turn: RefObject<number>): () => boolean {
  turn.current += 1
  const mine = turn.current
  return () => turn.current === mine
}

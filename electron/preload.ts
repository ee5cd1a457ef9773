import { contextBridge, webUtils } from 'electron/renderer'
import { coachMethods, mapContract, noticeChannels, type CoachNotices } from '../contract/coach-api.ts'
import { call, notice } from './preload-bridge.ts'

const notices: CoachNotices = {
  clickerPressed: notice(noticeChannels.clickerPressed),
  projectorClosed: notice(noticeChannels.projectorClosed),
  startedAgain: notice(noticeChannels.startedAgain),
  libraryChanged: notice(noticeChannels.libraryChanged),
}

const { packs, ...rest } = mapContract(coachMethods, call)

/** Only what a person really dropped has a place on the disk; the page cannot make one up. */
const check = (dropped: unknown): Promise<unknown> =>
  call('packs.check')(dropped instanceof File ? webUtils.getPathForFile(dropped) : '')

contextBridge.exposeInMainWorld('coach', { ...rest, packs: { ...packs, check }, notices })

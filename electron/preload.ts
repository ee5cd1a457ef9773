import { contextBridge } from 'electron/renderer'
import { coachMethods, mapContract, noticeChannels, type CoachNotices } from '../contract/coach-api.ts'
import { call, notice } from './preload-bridge.ts'

const notices: CoachNotices = {
  clickerPressed: notice(noticeChannels.clickerPressed),
  projectorClosed: notice(noticeChannels.projectorClosed),
  startedAgain: notice(noticeChannels.startedAgain),
}

contextBridge.exposeInMainWorld('coach', { ...mapContract(coachMethods, call), notices })

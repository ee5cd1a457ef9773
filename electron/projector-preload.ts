import { contextBridge } from 'electron/renderer'
import {
  mapContract,
  noticeChannels,
  projectorMethods,
  type ProjectorNotices,
} from '../contract/coach-api.ts'
import { call, notice } from './preload-bridge.ts'

const notices: ProjectorNotices = { viewChanged: notice(noticeChannels.viewChanged) }

contextBridge.exposeInMainWorld('projector', { ...mapContract(projectorMethods, call), notices })

import '../ui/tokens.css'
import '../ui/reset.css'
import './projector.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startWords } from '../i18n.ts'
import { Projector } from './Projector.tsx'

const view = await window.projector.view.current()
await startWords(view?.language ?? 'zh-CN')

const root = document.getElementById('root')
if (!root) throw new RangeError('The page has no element "root"')
createRoot(root).render(
  <StrictMode>
    <Projector first={view} />
  </StrictMode>,
)

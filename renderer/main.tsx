import './ui/tokens.css'
import './ui/reset.css'
import './ui/pressable.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startWords } from './i18n.ts'
import { SettingsProvider } from './settings/SettingsProvider.tsx'

const settings = await window.coach.settings.read()
document.documentElement.dataset['theme'] = settings.theme
await startWords(settings.language)

const root = document.getElementById('root')
if (!root) throw new RangeError('The page has no element "root"')
createRoot(root).render(
  <StrictMode>
    <SettingsProvider first={settings}>
      <App />
    </SettingsProvider>
  </StrictMode>,
)

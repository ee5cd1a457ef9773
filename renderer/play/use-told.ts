import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '../../contract/records.ts'
import { glossesOf, spokenIn } from './wording.ts'

/** Where content came from: an attempt that is kept, or the shelf. */
export type Origin = { readonly id: string; readonly scenario?: string }

/**
 * The content with the texts of the language of the interface. Main adds them to what it opens; content that was open
 * before the language was changed gets them a moment later.
 */
export function useTold<Shown extends Content>(content: Shown, { id, scenario }: Origin): Shown {
  const { language } = useTranslation().i18n
  const [told, setTold] = useState<Pick<Content, 'scenarioDigest' | 'glosses'>>()
  const lacking = spokenIn(language) === language && language !== 'zh-CN' && !glossesOf(content, language)
  useEffect(() => {
    if (!lacking) return undefined
    let wanted = true
    void openedAgain({ id, ...(scenario !== undefined && { scenario }) }).then((opened) => {
      if (wanted) setTold(opened)
    })
    return () => {
      wanted = false
    }
  }, [lacking, id, scenario])
  const [shown, setShown] = useState(content)
  // One object for one content: what is worked out from it is kept by it.
  const glosses = lacking && told?.scenarioDigest === content.scenarioDigest ? told.glosses : content.glosses
  if (shown.glosses === glosses && shown.scenario === content.scenario) return shown
  const next = { ...content, glosses }
  setShown(next)
  return next
}

/** The same content opened once more; nothing where that fails, and then it is shown as it was written. */
async function openedAgain({ id, scenario }: Origin): Promise<Content | undefined> {
  if (id !== '') {
    const opened = await window.coach.attempts.open(id).catch(() => undefined)
    return opened?.ok ? opened.value.content : undefined
  }
  if (scenario === undefined) return undefined
  const opened = await window.coach.scenarios.open(scenario).catch(() => undefined)
  return opened?.ok ? opened.value : undefined
}

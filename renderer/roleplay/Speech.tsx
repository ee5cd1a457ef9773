import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Line } from '../../engine/index.ts'
import { Narration } from '../play/Narration.tsx'
import { speakerName } from '../play/speaker-name.ts'
import { glossesOf } from '../play/texts.ts'
import { SpeechBubble } from '../stage/SpeechBubble.tsx'

type Props = {
  readonly content: RoleplayContent
  readonly line: Line
  readonly earlier: readonly { readonly id: string; readonly text: string }[]
  readonly instant: boolean
  readonly onDone: () => void
}

/** The line that is being said: in a bubble, or as the narrator's words. */
export function Speech({ content, line, earlier, instant, onDone }: Props) {
  const { t, i18n } = useTranslation()
  const gloss = glossesOf(content, i18n.language)?.lines[line.id]
  if (line.by === 'narrator')
    return <Narration key={line.id} text={line.says} gloss={gloss} instant={instant} onDone={onDone} />
  return (
    <SpeechBubble
      speaker={speakerName(t, content.scenario, line.by)}
      text={line.says}
      lang="zh-CN"
      {...(line.intensity && { intensity: line.intensity })}
      {...(gloss === undefined ? {} : { gloss })}
      earlier={earlier}
      instant={instant}
      onDone={onDone}
    />
  )
}

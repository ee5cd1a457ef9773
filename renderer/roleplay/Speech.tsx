import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Line } from '../../engine/index.ts'
import { Narration } from '../play/Narration.tsx'
import { speakerName } from '../play/speaker-name.ts'
import { useWording } from '../play/use-wording.ts'
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
  const { t } = useTranslation()
  const wording = useWording(content)
  const gloss = wording.under(line.id)
  const text = wording.of(line.says, line.id)
  if (line.by === 'narrator')
    return <Narration key={line.id} {...{ text, gloss, instant, onDone }} lang={wording.lang} />
  return (
    <SpeechBubble
      speaker={speakerName(t, wording, content.scenario, line.by)}
      text={text}
      lang={wording.lang}
      {...(line.intensity && { intensity: line.intensity })}
      {...(gloss === undefined ? {} : { gloss })}
      earlier={earlier}
      instant={instant}
      onDone={onDone}
    />
  )
}

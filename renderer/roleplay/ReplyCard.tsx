import { Button } from 'react-aria-components/Button'
import type { RoleplayContent } from '../../contract/records.ts'
import type { OpenReply } from '../../engine/index.ts'
import { useWording } from '../play/use-wording.ts'
import { classNames } from '../ui/class-names.ts'
import { GestureChips } from '../ui/GestureChips.tsx'
import css from './ReplyList.module.css'

type Props = {
  readonly content: RoleplayContent
  readonly reply: OpenReply
  /** Its place among all replies, from 1; the first nine have a key. */
  readonly number: number
  readonly busy: boolean
  readonly onChoose: (choice: string) => void
}

/** One thing that may be said, with its key, its words and what the body does. */
export function ReplyCard({ content, reply: { id, says, gestures }, number, busy, onChoose }: Props) {
  const wording = useWording(content)
  const gloss = wording.under(id)
  const hasKey = number <= 9
  return (
    <li className={css.card}>
      <Button
        className={classNames(css.reply)}
        isDisabled={busy}
        onPress={() => onChoose(id)}
        {...(hasKey && { 'aria-keyshortcuts': String(number) })}
      >
        {hasKey && (
          <kbd className={css.key} aria-hidden="true">
            {number}
          </kbd>
        )}
        <span className={css.words}>
          <span lang={wording.lang}>{wording.of(says, id)}</span>
          {gloss !== undefined && <span className={css.gloss}>{gloss}</span>}
        </span>
      </Button>
      {gestures.length > 0 && (
        <span className={css.gestures}>
          <GestureChips gestures={gestures} />
        </span>
      )}
    </li>
  )
}

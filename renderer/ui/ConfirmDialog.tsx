import { Button } from './Button.tsx'
import { DialogFrame } from './DialogFrame.tsx'

type Props = {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks before something that cannot be taken back. Escape and a click outside mean no. */
export function ConfirmDialog({ title, text, yes, no, onYes, onNo }: Props) {
  return (
    <DialogFrame
      alert
      title={title}
      onLeave={onNo}
      actions={
        <>
          <Button onPress={onNo} autoFocus>
            {no}
          </Button>
          <Button look="danger" onPress={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </DialogFrame>
  )
}

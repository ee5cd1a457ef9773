import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './Button.tsx'
import css from './ConfirmDialog.module.css'
import { classNames } from './class-names.ts'

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
    <ModalOverlay
      className={classNames(css.veil)}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onNo()
      }}
    >
      <Modal className={classNames(css.modal)}>
        <Dialog role="alertdialog" className={classNames(css.dialog)}>
          <Heading slot="title" className={classNames(css.title)}>
            {title}
          </Heading>
          <p>{text}</p>
          <div className={css.actions}>
            <Button onPress={onNo} autoFocus>
              {no}
            </Button>
            <Button look="danger" onPress={onYes}>
              {yes}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

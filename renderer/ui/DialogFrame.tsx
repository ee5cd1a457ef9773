import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import css from './DialogFrame.module.css'
import { classNames } from './class-names.ts'

type Props = {
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the one that does something last. */
  readonly actions: ReactNode
  /** Asked before something that cannot be taken back. */
  readonly alert?: boolean
  /** For more than a few lines; what is long is scrolled. */
  readonly wide?: boolean
  /** After Escape, and for a question also after a click outside. */
  readonly onLeave: () => void
}

/** A dialog over the window. */
export function DialogFrame({ title, children, actions, alert = false, wide = false, onLeave }: Props) {
  return (
    <ModalOverlay
      className={classNames(css.veil)}
      isOpen
      isDismissable={alert}
      onOpenChange={(open) => {
        if (!open) onLeave()
      }}
    >
      <Modal className={classNames(css.modal, wide && css.wide)}>
        <Dialog role={alert ? 'alertdialog' : 'dialog'} className={classNames(css.dialog)}>
          <Heading slot="title" className={classNames(css.title)}>
            {title}
          </Heading>
          <div className={css.body}>{children}</div>
          <div className={css.actions}>{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

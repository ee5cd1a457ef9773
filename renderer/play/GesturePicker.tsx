import { useRef, useState } from 'react'
import { Button as Chip } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useTranslation } from 'react-i18next'
import { gestures, type Gesture } from '../../engine/index.ts'
import { GesturePicture } from '../stage/gesture-pictures.tsx'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import { most } from './draft.ts'
import css from './GesturePicker.module.css'

type Props = {
  readonly chosen: readonly Gesture[]
  readonly busy: boolean
  readonly onChoose: (chosen: readonly Gesture[]) => void
}

/** What the body does while something is said: the chosen gestures, each to be taken away, and all to choose from. */
export function GesturePicker({ chosen, busy, onChoose }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  return (
    <div className={css.picker}>
      <span ref={place}>
        <Button
          look="quiet"
          isDisabled={busy}
          onPress={() => setOpen(true)}
          aria-expanded={open}
          aria-haspopup="dialog"
        >
          {t('typed.gestures')}
        </Button>
      </span>
      {chosen.map((gesture) => (
        <Chip
          key={gesture}
          className={classNames(css.chip)}
          isDisabled={busy}
          aria-label={t('typed.without', { gesture: t(`gestures.${gesture}`) })}
          onPress={() => onChoose(chosen.filter((one) => one !== gesture))}
        >
          <GesturePicture gesture={gesture} />
          {t(`gestures.${gesture}`)}
          <svg className={css.cross} viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 2.5l7 7m0-7l-7 7" />
          </svg>
        </Chip>
      ))}
      <Popover
        className={classNames(css.popover)}
        triggerRef={place}
        isOpen={open}
        placement="top start"
        onOpenChange={setOpen}
      >
        <Dialog className={classNames(css.panel)} aria-label={t('typed.gestures')}>
          <p className={css.about}>{t('typed.gesturesMost', { count: most.gestures })}</p>
          <ToggleButtonGroup
            className={classNames(css.all)}
            selectionMode="multiple"
            selectedKeys={chosen}
            aria-label={t('typed.gestures')}
            onSelectionChange={(keys) => onChoose(gestures.filter((gesture) => keys.has(gesture)))}
          >
            {gestures.map((gesture) => (
              <ToggleButton
                key={gesture}
                id={gesture}
                className={classNames(css.gesture)}
                isDisabled={chosen.length >= most.gestures && !chosen.includes(gesture)}
              >
                <GesturePicture gesture={gesture} />
                {t(`gestures.${gesture}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Dialog>
      </Popover>
    </div>
  )
}

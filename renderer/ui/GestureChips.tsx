import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { Gesture } from '../../engine/index.ts'
import { GesturePicture } from '../stage/gesture-pictures.tsx'
import { classNames } from './class-names.ts'
import css from './GestureChips.module.css'

/** Gestures as small pictures; hovering or focusing one names it. */
export function GestureChips({ gestures }: { readonly gestures: readonly Gesture[] }) {
  const { t } = useTranslation()
  return (
    <span className={css.chips}>
      {gestures.map((gesture) => (
        <TooltipTrigger key={gesture} delay={150} closeDelay={0}>
          <Button className={classNames(css.chip)} aria-label={t(`gestures.${gesture}`)}>
            <GesturePicture gesture={gesture} />
          </Button>
          <Tooltip className={classNames(css.name)} placement="top" offset={6}>
            {t(`gestures.${gesture}`)}
          </Tooltip>
        </TooltipTrigger>
      ))}
    </span>
  )
}

/** Gestures with their names in words, where there is room. */
export function GestureNames({ gestures }: { readonly gestures: readonly Gesture[] }) {
  const { t } = useTranslation()
  return (
    <span className={css.chips}>
      {gestures.map((gesture) => (
        <span key={gesture} className={css.named}>
          <GesturePicture gesture={gesture} />
          {t(`gestures.${gesture}`)}
        </span>
      ))}
    </span>
  )
}

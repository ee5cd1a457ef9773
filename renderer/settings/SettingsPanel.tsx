import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { SwitchButton, SwitchField } from 'react-aria-components/Switch'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../contract/settings.ts'
import { classNames } from '../ui/class-names.ts'
import { Options } from '../ui/Options.tsx'
import css from './SettingsPanel.module.css'
import { useSettings } from './settings-context.ts'

const languages: readonly Settings['language'][] = ['zh-CN', 'zh-TW', 'en']
const themes: readonly Settings['theme'][] = ['light', 'dark', 'contrast']
const ownNames = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const

type Props = { readonly beside: RefObject<Element | null>; readonly onClose: () => void }

/** Language, appearance and sound. Every change holds at once. */
export function SettingsPanel({ beside, onClose }: Props) {
  const { t } = useTranslation()
  const { settings, change, unstored } = useSettings()
  return (
    <Popover
      className={classNames(css.popover)}
      triggerRef={beside}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog className={classNames(css.panel)} aria-label={t('settings.title')}>
        <Options
          label={t('settings.language')}
          chosen={settings.language}
          options={languages.map((language) => ({ id: language, name: ownNames[language], lang: language }))}
          onChoose={(language) => change({ language })}
        />
        <Options
          label={t('settings.theme')}
          chosen={settings.theme}
          options={themes.map((theme) => ({ id: theme, name: t(`settings.themes.${theme}`) }))}
          onChoose={(theme) => change({ theme })}
        />
        <SwitchField isSelected={settings.muted} onChange={(muted) => change({ muted })}>
          <SwitchButton className={classNames(css.switch)}>
            <span className={css.slot} />
            {t('settings.muted')}
          </SwitchButton>
        </SwitchField>
        <Slider
          className={classNames(css.slider)}
          minValue={0}
          maxValue={1}
          step={0.05}
          value={settings.volume}
          isDisabled={settings.muted}
          formatOptions={percent}
          onChange={(volume) => change({ volume })}
        >
          <Label>{t('settings.volume')}</Label>
          <SliderTrack className={classNames(css.track)}>
            <SliderThumb className={classNames(css.thumb)} />
          </SliderTrack>
        </Slider>
        {unstored && <p role="status">{t('settings.failed')}</p>}
      </Dialog>
    </Popover>
  )
}

const percent: Intl.NumberFormatOptions = { style: 'percent' }

import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import css from './Button.module.css'
import { classNames } from './class-names.ts'

type Props = Omit<ButtonProps, 'className' | 'style'> & {
  /** One `primary` a screen. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly wide?: boolean
}

/** A button of ours. */
export function Button({ look = 'plain', wide = false, ...rest }: Props) {
  return <AriaButton {...rest} className={classNames(css.button, css[look], wide && css.wide)} />
}

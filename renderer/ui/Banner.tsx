import type { ReactNode } from 'react'
import css from './Banner.module.css'
import { classNames } from './class-names.ts'

type Props = {
  readonly tone: 'calm' | 'warning' | 'danger'
  readonly title?: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** Tells what happened, what is safe and what to do. Warnings are read out at once. */
export function Banner({ tone, title, children, actions }: Props) {
  return (
    <div className={classNames(css.banner, css[tone])} role={tone === 'calm' ? 'status' : 'alert'}>
      <svg className={css.sign} viewBox="0 0 24 24" aria-hidden="true">
        {tone === 'calm' ? (
          <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-1 5h2v2h-2V8Zm0 4h2v5h-2v-5Z" />
        ) : (
          <path d="M12 3 2.5 20h19L12 3Zm-1 6.5h2v5h-2v-5Zm0 6.5h2v2h-2v-2Z" />
        )}
      </svg>
      <div className={css.body}>
        {title !== undefined && <p className={css.title}>{title}</p>}
        <div className={css.text}>{children}</div>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  )
}

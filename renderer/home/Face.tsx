import { lazy, Suspense } from 'react'
import type { ScenarioSummary } from '../../contract/records.ts'
import type { Figure } from '../play/figure.ts'
import { classNames } from '../ui/class-names.ts'
import { emotionOfMood } from '../stage/emotion.ts'
import css from './Face.module.css'

const Customer = lazy(() => import('../stage/Customer.tsx').then((file) => ({ default: file.Customer })))

type Props = {
  /** Nobody where the scenario is no conversation; then the frame holds a sheet of paper. */
  readonly customer: ScenarioSummary['customer'] | Pick<Figure, 'looks' | 'emotion'>
  readonly size?: 'small' | 'large'
}

/** The customer's face in a round frame. The drawing comes a moment later than the words. */
export function Face({ customer, size }: Props) {
  return (
    <span className={classNames(css.face, size && css[size])} aria-hidden="true">
      {customer ? (
        <span className={css.figure}>
          <Suspense>
            <Customer
              looks={customer.looks}
              emotion={'emotion' in customer ? customer.emotion : emotionOfMood(customer.mood)}
              posture="at-ease"
            />
          </Suspense>
        </span>
      ) : (
        <svg className={css.sheet} viewBox="0 0 24 24">
          <path d="M6 2h9l4 4v16H6V2Zm2.5 7v1.5h8V9h-8Zm0 4v1.5h8V13h-8Zm0 4v1.5h5V17h-5Z" />
        </svg>
      )}
    </span>
  )
}

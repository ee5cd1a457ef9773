import { lazy, Suspense } from 'react'
import type { ScenarioSummary } from '../../contract/records.ts'
import { classNames } from '../ui/class-names.ts'
import { emotionOfMood } from '../stage/emotion.ts'
import css from './Face.module.css'

const Customer = lazy(() => import('../stage/Customer.tsx').then((file) => ({ default: file.Customer })))

type Props = { readonly customer: ScenarioSummary['customer']; readonly large?: boolean }

/** The customer's face in a round frame. The drawing comes a moment later than the words. */
export function Face({ customer, large = false }: Props) {
  return (
    <span className={classNames(css.face, large && css.large)} aria-hidden="true">
      <span className={css.figure}>
        <Suspense>
          <Customer looks={customer.looks} emotion={emotionOfMood(customer.mood)} posture="at-ease" />
        </Suspense>
      </span>
    </span>
  )
}

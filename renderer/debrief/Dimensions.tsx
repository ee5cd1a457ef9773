import { useTranslation } from 'react-i18next'
import { dimensions, type Scorecard } from '../../engine/index.ts'
import { DimensionTag } from '../ui/DimensionTag.tsx'
import css from './Dimensions.module.css'
import { Radar } from './Radar.tsx'

/** The five dimensions as a radar, and as a table for those who read better than they see. */
export function Dimensions({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation()
  return (
    <div className={css.both}>
      <div className={css.radar}>
        <Radar scorecard={scorecard} />
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('debrief.dimension')}</th>
            <th scope="col" className={css.number}>
              {t('debrief.points')}
            </th>
            <th scope="col" className={css.number}>
              {t('debrief.percent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((dimension) => {
            const { earned, maximum, percent } = scorecard.dimensions[dimension]
            return (
              <tr key={dimension}>
                <th scope="row">
                  <DimensionTag dimension={dimension} />
                </th>
                <td className={css.number}>{maximum > 0 ? `${String(earned)} / ${String(maximum)}` : '–'}</td>
                <td className={css.number}>
                  {percent === undefined ? t('debrief.noChance') : `${percent.toFixed(1)} %`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { dimensions, type Scorecard } from '../../engine/index.ts'
import css from './Radar.module.css'

const radius = 100
const rings = [25, 50, 75, 100]

/** Where a share (0 to 100) of the dimension with this number lies, from the centre. */
function point(index: number, share: number): { readonly x: number; readonly y: number } {
  const angle = (index / dimensions.length) * 2 * Math.PI - Math.PI / 2
  const distance = (share / 100) * radius
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance }
}

const outline = (shareOf: (index: number) => number): string =>
  dimensions
    .map((_, index) => point(index, shareOf(index)))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ')

/** The five dimensions as a picture. The table beside it holds the same for screen readers. */
export function Radar({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation()
  const shares = dimensions.map((dimension) => scorecard.dimensions[dimension].percent ?? 0)
  return (
    <svg className={css.radar} viewBox="-170 -135 340 265" aria-hidden="true">
      {rings.map((ring) => (
        <polygon key={ring} className={css.ring} points={outline(() => ring)} />
      ))}
      {dimensions.map((dimension, index) => {
        const { x, y } = point(index, 100)
        return <line key={dimension} className={css.ring} x1={0} y1={0} x2={x} y2={y} />
      })}
      <polygon className={css.area} points={outline((index) => shares[index] ?? 0)} />
      {dimensions.map((dimension, index) => {
        const { x, y } = point(index, shares[index] ?? 0)
        const name = point(index, 118)
        const anchor = Math.abs(name.x) < 10 ? 'middle' : name.x > 0 ? 'start' : 'end'
        return (
          <g key={dimension}>
            <circle className={css.dot} cx={x} cy={y} r={4.5} fill={`var(--dimension-${dimension})`} />
            <text
              className={css.name}
              x={name.x}
              y={name.y}
              textAnchor={anchor}
              dominantBaseline="middle"
              fill={`var(--dimension-${dimension}-text)`}
            >
              {t(`dimensions.${dimension}`)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

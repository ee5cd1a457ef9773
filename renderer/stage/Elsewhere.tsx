import { useId, type ReactNode } from 'react'
import css from './Elsewhere.module.css'

/** At a customer's home: the wall beside an open door, and the room behind it. Seen by who stands outside. */
export function DoorBack() {
  return (
    <g>
      <rect className={css.wall} x="-400" y="-200" width="2720" height="720" />
      <rect className={css.wallLow} x="-400" y="404" width="2720" height="90" />
      <rect className={css.floor} x="-400" y="490" width="2720" height="200" />
      <rect className={css.skirting} x="-400" y="484" width="2720" height="8" />
      <rect className={css.frame} x="396" y="-40" width="470" height="570" rx="6" />
      <rect className={css.room} x="420" y="-40" width="422" height="570" />
      <path className={css.roomFloor} d="M420 460H842V530H420Z" />
      <path className={css.leaf} d="M420 -40L266 -70V584L420 530Z" />
      <path className={css.panel} d="M394 40L292 26V250L394 246ZM394 290L292 296V520L394 492Z" />
      <circle className={css.knob} cx="284" cy="284" r="11" />
      <path className={css.mat} d="M430 560H850L900 640H390Z" />
      <rect className={css.bell} x="912" y="330" width="34" height="62" rx="8" />
      <circle className={css.knob} cx="929" cy="361" r="9" />
    </g>
  )
}

/** A desk with a telephone, and whoever calls in a round frame above it. */
export function PhoneBack({ children }: { readonly children: ReactNode }) {
  const frame = useId()
  return (
    <g>
      <clipPath id={frame}>
        <circle cx="596" cy="322" r="214" />
      </clipPath>
      <rect className={css.wall} x="-400" y="-200" width="2720" height="900" />
      <rect className={css.desk} x="-400" y="600" width="2720" height="90" />
      <circle className={css.caller} cx="596" cy="322" r="214" />
      <g clipPath={`url(#${frame})`}>{children}</g>
      <circle className={css.ring} cx="596" cy="322" r="214" />
      <g>
        <path className={css.cord} d="M1002 590q-34 -8 -28 26t-44 30" />
        <path className={css.body} d="M1018 556H1186L1216 648Q1218 660 1206 660H998Q986 660 988 648Z" />
        <path
          className={css.handset}
          d="M980 540Q980 508 1102 508Q1224 508 1224 540V560Q1224 568 1216 568H1176Q1168 568 1168 560V546H1036V560Q1036 568 1028 568H988Q980 568 980 560Z"
        />
        {[590, 612, 634].map((y) =>
          [1062, 1094, 1126].map((x) => (
            <rect
              key={`${String(x)} ${String(y)}`}
              className={css.key}
              x={x}
              y={y}
              width="20"
              height="13"
              rx="3"
            />
          )),
        )}
      </g>
    </g>
  )
}

import type { Gesture } from '../../engine/index.ts'
import css from './Clerk.module.css'

/** The trainee's own clerk, seen from behind the counter. Standing, bowing and offering hands are seen. */
export function Clerk({ gestures }: { gestures: readonly Gesture[] }) {
  const has = (gesture: Gesture): boolean => gestures.includes(gesture)
  const held = has('both-hands') || has('one-hand')
  const reaching = held || has('palm-guide') || has('raise-hand')
  return (
    <g transform="translate(263 122) scale(0.82)">
      <g className={css.clerk} data-stands={has('stand') || has('bow') || undefined}>
        {reaching && (
          <g className={css.appear}>
            {held && <path className={css.paper} d="M1196 556L1276 540L1292 604L1208 616Z" />}
            <Arm
              d="M1404 640Q1350 650 1290 606"
              hand="M1302 598q-12 -22 -34 -22q-18 2 -12 16q-8 14 10 22q22 12 34 2z"
            />
            {has('both-hands') && (
              <Arm
                d="M1430 700Q1330 700 1262 634"
                hand="M1276 628q-8 -22 -30 -24q-20 0 -16 14q-8 16 10 24q22 10 34 2z"
              />
            )}
          </g>
        )}
        <path
          className={css.uniform}
          d="M1318 720C1316 620 1344 574 1420 552C1450 543 1462 536 1466 520H1544C1548 536 1560 543 1590 552C1666 574 1694 620 1692 720V820H1318Z"
        />
        <path
          className={css.seam}
          d="M1384 720C1380 672 1382 640 1392 612M1626 720C1630 672 1628 640 1618 612M1505 588V820"
        />
        <path
          className={css.collar}
          d="M1452 544C1478 572 1532 572 1558 544L1566 560C1536 598 1474 598 1444 560Z"
        />
        <g
          className={css.head}
          data-bows={has('bow') || has('nod') || undefined}
          data-tilts={has('smile') || undefined}
        >
          <path className={css.skin} d="M1462 470H1548V536C1530 560 1480 560 1462 536Z" />
          <path className={css.skin} d="M1412 420C1404 470 1420 512 1462 526L1500 470L1450 400Z" />
          <path
            className={css.hair}
            d="M1500 316C1570 316 1604 366 1600 426C1598 474 1572 514 1510 514C1476 514 1462 496 1456 470C1450 452 1440 440 1410 434C1404 366 1436 316 1500 316Z"
          />
          <path className={css.skin} d="M1446 432q-24 -8 -26 16q2 30 28 28z" />
          <circle className={css.bun} cx="1548" cy="420" r="50" />
          <path
            className={css.shine}
            d="M1520 410c12 -22 46 -22 58 2M1516 432c10 28 54 30 66 4M1450 372c18 -22 38 -30 60 -32"
          />
          <path className={css.band} d="M1508 448q14 26 46 26" />
        </g>
      </g>
    </g>
  )
}

function Arm({ d, hand }: { d: string; hand: string }) {
  return (
    <g>
      <path className={css.sleeveEdge} d={d} />
      <path className={css.sleeve} d={d} />
      <path className={css.hand} d={hand} />
    </g>
  )
}

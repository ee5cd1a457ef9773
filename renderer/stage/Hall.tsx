import css from './Hall.module.css'

/** What is written in the hall: the number being served and the sign on the wall. */
export type HallWords = { readonly number: string; readonly sign: string }

/** The hall behind the customer: window light, waiting seats, number display, leaflets and plants. */
export function HallBack({ words }: { words: HallWords }) {
  return (
    <g>
      <rect className={css.wall} x="-400" y="-200" width="2720" height="720" />
      <rect className={css.wallLow} x="-400" y="404" width="2720" height="90" />
      <rect className={css.floor} x="-400" y="490" width="2720" height="200" />
      <rect className={css.skirting} x="-400" y="484" width="2720" height="8" />
      <Windows />
      <g className={css.beam}>
        <path d="M372 40L536 40L1010 484L790 484Z" />
        <path d="M572 40L640 40L1150 484L1060 484Z" />
      </g>
      <path
        className={css.patch}
        d="M610 500L930 500L1090 600L700 600ZM980 500L1080 500L1250 600L1140 600Z"
      />
      <Seats />
      <NumberDisplay number={words.number} />
      <Leaflets />
      <Sign sign={words.sign} />
      <Plant x={560} y={500} scale={1.05} />
      <Plant x={1735} y={520} scale={1.35} />
    </g>
  )
}

/** The counter in front of the customer, seen from the clerk's side. */
export function HallCounter() {
  return (
    <g>
      <rect className={css.shade} x="-400" y="540" width="2720" height="22" />
      <rect className={css.ledgeFront} x="-400" y="557" width="2720" height="133" />
      <rect className={css.ledge} x="-400" y="556" width="2720" height="18" />
      <rect className={css.desk} x="-400" y="600" width="2720" height="90" />
      <rect className={css.deskEdge} x="-400" y="600" width="2720" height="5" />
      <g>
        <path className={css.sheet} d="M930 622L1062 622L1094 668L938 668Z" />
        <path className={css.sheetLines} d="M950 634H1046M953 645H1054M956 656H1020" />
        <path className={css.pen} d="M1106 662L1150 626" />
      </g>
      <g>
        <path
          className={css.leafDark}
          d="M318 552q-26 -22 -20 -58q26 14 24 58zM322 552q2 -44 32 -56q2 36 -26 56z"
        />
        <path className={css.leaf} d="M320 552q-14 -40 0 -72q14 32 2 72z" />
        <path className={css.pot} d="M290 548H352L344 600H298Z" />
      </g>
      <g>
        <path className={css.metal} d="M1196 664h92l-10 -14h-72zM1232 604h20v50h-20z" />
        <rect className={css.screen} x="1146" y="468" width="192" height="142" rx="10" />
        <rect className={css.screenLight} x="1154" y="476" width="176" height="126" rx="5" />
        <path className={css.screenLines} d="M1172 500H1262M1172 520H1310M1172 540H1292M1172 560H1230" />
      </g>
    </g>
  )
}

function Windows() {
  return (
    <g>
      <rect className={css.frame} x="-60" y="-40" width="420" height="420" rx="6" />
      <rect className={css.frame} x="372" y="-40" width="164" height="420" rx="6" />
      {[-48, 90, 228, 384].map((x) => (
        <g key={x}>
          <rect className={css.pane} x={x} y="-40" width={x === 384 ? 140 : 124} height="408" />
          <path
            className={css.town}
            d={
              x === 384
                ? 'M384 368V250h34v-40h44v66h26v-24h36v116z'
                : `M${String(x)} 368v-70h30v-46h38v30h22v-54h34v140z`
            }
          />
        </g>
      ))}
      <path className={css.glint} d="M96 300L180 -40H208L118 368H96ZM400 300L470 -40H486L402 330Z" />
      <rect className={css.sill} x="-80" y="376" width="636" height="14" rx="4" />
    </g>
  )
}

function Seats() {
  return (
    <g>
      <path className={css.metalLine} d="M70 508H500M110 508v52M460 508v52M86 560h48M436 560h48" />
      {[62, 174, 286, 398].map((x) => (
        <g key={x}>
          <rect className={css.seat} x={x} y="404" width="100" height="78" rx="16" />
          <rect className={css.seatDark} x={x - 2} y="482" width="104" height="24" rx="12" />
        </g>
      ))}
    </g>
  )
}

function NumberDisplay({ number }: { number: string }) {
  return (
    <g>
      <path className={css.metalLine} d="M276 -200V84M454 -200V84" />
      <rect className={css.board} x="240" y="82" width="250" height="112" rx="12" />
      <rect className={css.boardInner} x="252" y="94" width="226" height="88" rx="6" />
      <text className={css.number} x="365" y="160" textAnchor="middle">
        {number}
      </text>
    </g>
  )
}

function Leaflets() {
  return (
    <g>
      <rect className={css.rack} x="850" y="352" width="230" height="150" rx="6" />
      {[
        [868, 366, css.leafletTeal],
        [936, 366, css.leafletSand],
        [1004, 366, css.leafletGreen],
        [868, 434, css.leafletSand],
        [936, 434, css.leafletGreen],
        [1004, 434, css.leafletTeal],
      ].map(([x, y, colour]) => (
        <g key={`${String(x)} ${String(y)}`}>
          <rect className={colour as string | undefined} x={x} y={y} width="54" height="46" rx="3" />
          <path className={css.leafletLine} d={`M${String(x)} ${String(Number(y) + 14)}m8 0h38m-38 12h24`} />
        </g>
      ))}
      <path className={css.rackEdge} d="M850 418h230M850 488h230" />
    </g>
  )
}

function Sign({ sign }: { sign: string }) {
  return (
    <g>
      <rect className={css.sign} x="1548" y="92" width="166" height="64" rx="12" />
      <text className={css.signWords} x="1631" y="135" textAnchor="middle">
        {sign}
      </text>
    </g>
  )
}

function Plant({ x, y, scale }: { x: number; y: number; scale: number }) {
  return (
    <g transform={`translate(${String(x)} ${String(y)}) scale(${String(scale)})`}>
      <path
        className={css.leafDark}
        d="M0 -40C-60 -70 -84 -130 -70 -186C-30 -160 -6 -110 0 -40ZM0 -40C56 -66 88 -116 82 -166C38 -150 10 -110 0 -40Z"
      />
      <path
        className={css.leaf}
        d="M-2 -40C-34 -110 -30 -190 4 -236C34 -180 30 -110 2 -40ZM-2 -40C-50 -50 -92 -84 -102 -122C-60 -124 -24 -90 -2 -40ZM2 -40C44 -46 86 -70 104 -106C64 -112 26 -88 2 -40Z"
      />
      <path className={css.vein} d="M0 -44C-4 -110 -2 -170 4 -214M-4 -44C-30 -84 -50 -108 -72 -112" />
      <path className={css.pot} d="M-46 -46H46L34 46H-34Z" />
      <path className={css.potBand} d="M-46 -46H46L43 -26H-43Z" />
    </g>
  )
}

import { BlazerBlackTee } from 'react-peeps/lib/peeps/pose/bust/BlazerBlackTee.js'
import { ButtonShirt } from 'react-peeps/lib/peeps/pose/bust/ButtonShirt.js'
import { Device } from 'react-peeps/lib/peeps/pose/bust/Device.js'
import { Explaining } from 'react-peeps/lib/peeps/pose/bust/Explaining.js'
import { Hoodie } from 'react-peeps/lib/peeps/pose/bust/Hoodie.js'
import { Shirt } from 'react-peeps/lib/peeps/pose/bust/Shirt.js'
import { ShirtCoat } from 'react-peeps/lib/peeps/pose/bust/ShirtCoat.js'
import { CrossedArmsWB } from 'react-peeps/lib/peeps/pose/standing/CrossedArmsWB.js'
import { PointingFingerWB } from 'react-peeps/lib/peeps/pose/standing/PointingFingerWB.js'
import type { Posture } from '../../engine/index.ts'
import type { Piece } from './piece-paths.ts'

/** A body in its clothes. The drawing knows one ground only; `skin` and `light` say what is not cloth. */
export type Body = {
  readonly piece: Piece
  /** Outlines of neck, arms and hands. */
  readonly skin: readonly string[]
  /** The cloth is drawn as one mass of ink: it is outlined instead. */
  readonly solid?: boolean
  /** Outline of an undershirt. */
  readonly undershirt?: string
  /** Outline of a screen in the hand. */
  readonly screen?: string
  /** A sheet of paper in the hand: its outline, the lines on it, and the thumb that holds it. */
  readonly sheet?: { readonly outline: string; readonly lines: string; readonly thumb: string }
  /** The pattern of the cloth that is left out, so that a person wears the same plain cloth in all postures. */
  readonly pattern?: { readonly side: number; readonly height?: number }
}

/** The clothes that a scenario may name. */
export const clothes = {
  Shirt: {
    piece: Shirt,
    skin: [
      'M400 420L398 500Q360 530 318 533C340 600 400 640 465 640C530 640 575 600 582 546Q548 520 538 470L536 420Z',
      'M46 882Q110 915 200 910L192 1000L185 1165L36 1165Z',
      'M700 900L768 885L796 1140L735 1140Z',
    ],
  },
  ButtonShirt: { piece: ButtonShirt, skin: ['M400 420L392 505L480 650L556 510L540 480L540 420Z'] },
  Hoodie: {
    piece: Hoodie,
    skin: ['M405 420L400 480L380 500Q430 580 490 602Q550 560 570 525L560 470L560 420Z'],
  },
  ShirtCoat: {
    piece: ShirtCoat,
    skin: ['M400 420L392 480L384 520L394 608Q470 640 570 612L565 520L548 470L548 420Z'],
    undershirt: 'M392 600L570 600L562 1165L436 1165Z',
  },
  BlazerBlackTee: {
    piece: BlazerBlackTee,
    skin: ['M400 420L398 490L362 512Q420 590 477 633Q540 580 566 512L545 500L538 420Z'],
  },
} as const satisfies Record<string, Body>

const held: Body = {
  piece: Device,
  skin: [
    'M402 420L400 480Q370 530 285 537C295 630 370 684 450 684C540 684 605 620 610 552Q565 530 550 480L548 420Z',
    'M468 833L516 778L600 756L659 745L663 767L696 800L694 833L678 865L635 861L578 887L484 935Z',
  ],
  pattern: { side: 80 },
}

/** The body of every posture in which the arms do something; at ease the customer's own clothes are seen. */
export const posed: Readonly<Record<Exclude<Posture, 'at-ease'>, Body>> = {
  'arms-crossed': {
    piece: CrossedArmsWB,
    skin: [
      'M392 430L388 475Q360 512 312 516C320 600 390 655 455 657C520 655 552 610 555 545Q522 520 522 470L520 430Z',
      'M394 930L503 983L499 1008L408 1017Z',
    ],
  },
  pointing: {
    piece: PointingFingerWB,
    skin: [
      'M396 430L394 500Q380 545 330 540Q295 560 306 590C320 660 420 690 500 687C600 687 650 650 647 590Q640 545 590 540Q535 530 530 480L528 430Z',
      'M1104 745L1120 700L1135 645Q1160 635 1170 640L1200 590L1240 545L1255 548L1245 590L1215 648Q1245 665 1255 700L1275 730L1285 765Q1260 790 1238 790L1220 815L1180 830Q1130 810 1104 745Z',
    ],
  },
  explaining: {
    piece: Explaining,
    skin: [
      'M400 420L398 490Q360 535 287 545C330 620 400 675 475 675C545 675 590 630 588 560Q555 540 546 470L544 420Z',
      'M125 660L221 773L203 940L359 861L407 802L429 743L462 710L475 730L468 791L578 773L665 760L648 795L578 846L516 892L429 896L348 977L206 1108L140 1135L79 1065L52 944L74 780Z',
      'M742 725L700 791L709 1141L766 1141Z',
    ],
    pattern: { side: 560, height: 80 },
    solid: true,
  },
  phone: {
    ...held,
    screen: 'M656 629L788 636L683 861L608 745Z',
    skin: [...held.skin, 'M613 735L640 688L668 668L676 690L645 738Z'],
  },
  paper: {
    ...held,
    sheet: {
      outline: 'M596 757L640 545L850 565L800 880L690 868L684 845L703 800L668 768L655 745L610 752Z',
      lines: 'M672 596L804 608M666 640L796 652M700 690L788 698M722 738L780 743',
      thumb: 'M604 754C608 718 630 686 650 688C668 696 656 728 642 750Z',
    },
  },
}

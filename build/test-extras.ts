import { existsSync } from 'node:fs'
import { Stop } from './command.ts'
import { debianOffer, installPackages } from './debian-packages.ts'
import { say } from './say.ts'
import { isOnPath } from './system-libraries.ts'

/** A program of the system that only some tests need; `variable` tells those tests that it is there. */
type Extra = {
  readonly variable: string
  readonly packages: readonly string[]
  readonly serves: string
  readonly isHere: () => boolean
}

const extras: readonly Extra[] = [
  {
    variable: 'YINGKE_SOFFICE',
    packages: ['libreoffice-calc'],
    serves: 'opening exported spreadsheets in LibreOffice',
    isHere: () => isOnPath('soffice'),
  },
  {
    variable: 'YINGKE_XORG_DUMMY',
    packages: ['xserver-xorg-video-dummy', 'xserver-xorg-core', 'x11-xserver-utils'],
    serves: 'two displays, a laptop and a projector',
    isHere: () =>
      isOnPath('Xorg') && isOnPath('xrandr') && existsSync('/usr/lib/xorg/modules/drivers/dummy_drv.so'),
  },
]

/**
 * Gets the programs that only tests need and sets their variables to `1`. Where one cannot be had, a loud line says
 * which tests are skipped; that is never an error.
 */
export async function ensureTestExtras(): Promise<void> {
  const missing = process.platform === 'linux' ? extras.filter(({ isHere }) => !isHere()) : []
  if (missing.length > 0) await tryToInstall(missing.flatMap(({ packages }) => packages))
  for (const { variable, serves, isHere } of extras) {
    if (process.platform === 'linux' && isHere()) process.env[variable] = '1'
    else say(`!!! SKIPPED: the tests of ${serves} need programs that are not here.`)
  }
}

async function tryToInstall(packages: readonly string[]): Promise<void> {
  try {
    const offer = await debianOffer(packages)
    if (offer.allowed) await installPackages(offer)
    else say(offer.advice)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
  }
}

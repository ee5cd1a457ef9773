import type { Diagnostic } from '../engine/index.ts'

/** What a pack says of itself. */
export type PackAbout = {
  readonly id: string
  readonly title: string
  /** The title in other languages. */
  readonly titles: Readonly<Record<string, string>>
  readonly version: string
  readonly authors: readonly string[]
  readonly licence: string
  /** SHA-256 of its content, in hexadecimal; of an installed pack the first eight digits. */
  readonly digest: string
}

/** A pack that was installed on this machine. */
export type ListedPack = PackAbout & { readonly key: string; readonly scenarios: number }

/** What was found in a pack before it is installed. */
export type PackReport = {
  /** Says which report is meant when the pack is to be installed. */
  readonly token: string
  /** The name of the file or folder. */
  readonly source: string
  /** Missing where the pack could not be read at all. */
  readonly about?: PackAbout
  /** How many scenarios there are of each kind. */
  readonly kinds: Readonly<Record<string, number>>
  readonly diagnostics: readonly Diagnostic[]
  /** Versions of the same pack that are here already and stay. */
  readonly beside: readonly string[]
  /** How the pack can go on: with errors not at all. */
  readonly then: 'install' | 'mend' | 'installed'
}

/** A file or folder that was dropped on the window. Only the preload looks inside. */
export type Dropped = { readonly name: string }

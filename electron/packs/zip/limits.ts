/** How large a pack may be; sizes in bytes. */
export const packLimits = {
  /** The `.yingke` file itself. */
  file: 50_000_000,
  entries: 2000,
  /** All files together, unpacked. */
  total: 200_000_000,
  /** One text. */
  text: 2_000_000,
  /** How many times smaller an entry may have become. */
  ratio: 100,
  /** Entries up to this size may have become smaller still: little can be hidden in them. */
  ratioFrom: 128_000,
  /** Folders above a file, and the file. */
  depth: 8,
  name: 120,
} as const

/** Complaints that are listed; more help nobody. */
export const mostComplaints = 50

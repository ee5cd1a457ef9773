import * as z from 'zod'

/** The id of a pack, a scenario, a line or a rule. */
export const idShape = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'id')

/** A version in three numbers. */
export const versionShape = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'version')

/** A pack among others: `<id>@<version>`, and the start of its digest where it was installed. */
export const packKeyShape = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}@\d{1,5}\.\d{1,5}\.\d{1,5}(~[0-9a-f]{8})?$/, 'pack key')

/** A scenario among all: `<pack key>/<scenario id>`. Attempts from before packs had keys know the id only. */
export const scenarioKeyShape = z
  .string()
  .regex(
    /^([a-z][a-z0-9-]{0,63}@\d{1,5}\.\d{1,5}\.\d{1,5}(~[0-9a-f]{8})?\/)?[a-z][a-z0-9-]{0,63}$/,
    'scenario key',
  )

/** The id of a scenario in its key. */
export const scenarioIdIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1)

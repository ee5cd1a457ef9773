import { audit, type Audit } from '../analysis/audit/audit.ts'
import { readSource } from '../scenario/source.ts'
import { playOf } from './rich-roleplay.ts'

/** The audit of a roleplay with the tiny rules. Throws `RangeError` for a text that cannot be played. */
export function audited(text: string, room?: { readonly exact: number; readonly coarse: number }): Audit {
  const source = readSource('audited.yaml', text)
  if (!source.ok) throw new RangeError(JSON.stringify(source.error))
  return audit(playOf(text), source.value.complain, room)
}

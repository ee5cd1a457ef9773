import type { Trainee } from '../../contract/records.ts'
import type { Run } from '../roleplay/run.ts'
import { Library } from './Library.tsx'
import { People } from './People.tsx'

type Props = {
  readonly trainee: Trainee | undefined
  readonly onTrainee: (trainee: Trainee | undefined) => void
  readonly onRun: (run: Run) => void
}

/** The first screen: who practises, then what. */
export function Home({ trainee, onTrainee, onRun }: Props) {
  if (!trainee) return <People onChosen={onTrainee} />
  return <Library key={trainee.id} trainee={trainee} onChange={() => onTrainee(undefined)} onRun={onRun} />
}

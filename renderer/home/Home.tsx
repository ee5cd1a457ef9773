import type { Trainee } from '../../contract/records.ts'
import type { Run } from '../roleplay/run.ts'
import { Library } from './Library.tsx'
import { PackOpening } from './packs/PackOpening.tsx'
import { usePackOpening } from './packs/use-pack-opening.ts'
import { People } from './People.tsx'

type Props = {
  readonly trainee: Trainee | undefined
  readonly onTrainee: (trainee: Trainee | undefined) => void
  readonly onRun: (run: Run) => void
}

/** The first screen: who practises, then what. A pack can be dropped on it at any time. */
export function Home({ trainee, onTrainee, onRun }: Props) {
  const opening = usePackOpening()
  return (
    <>
      {trainee ? (
        <Library
          key={trainee.id}
          trainee={trainee}
          onChange={() => onTrainee(undefined)}
          onRun={onRun}
          onOpenPack={opening.choose}
        />
      ) : (
        <People onChosen={onTrainee} />
      )}
      <PackOpening opening={opening} />
    </>
  )
}

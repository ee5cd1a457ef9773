import { useState, type SubmitEvent } from 'react'
import { Button as Card } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import type { Trainee } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import { refusalText } from '../play/refusal-text.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import { ScreenTitle } from '../ui/ScreenTitle.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import css from './People.module.css'

const askPeople = () => window.coach.trainees.list()

/** Who practises: the names known here, and a place for a new one. */
export function People({ onChosen }: { readonly onChosen: (trainee: Trainee) => void }) {
  const { t } = useTranslation()
  const [people, askAgain] = useLoaded(askPeople)
  return (
    <section className={css.people}>
      <ScreenTitle>{t('people.title')}</ScreenTitle>
      <p className={css.tagline}>{t('app.tagline')}</p>
      {people.is === 'loading' && <p role="status">{t('app.loading')}</p>}
      {people.is === 'failed' && (
        <Banner tone="danger" actions={<Button onPress={askAgain}>{t('library.retry')}</Button>}>
          {t('people.failed')}
        </Banner>
      )}
      {people.is === 'here' && people.value.length === 0 && <p className={css.empty}>{t('people.empty')}</p>}
      {people.is === 'here' && people.value.length > 0 && (
        <ul className={css.cards}>
          {people.value.map((trainee) => (
            <li key={trainee.id}>
              <Card
                className={classNames(css.card)}
                onPress={() => onChosen(trainee)}
                aria-label={trainee.name}
              >
                <span className={css.initial} aria-hidden="true">
                  {initialOf(trainee.name)}
                </span>
                <span className={css.name}>{trainee.name}</span>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <NewName first={people.is === 'here' && people.value.length === 0} onAdded={onChosen} />
    </section>
  )
}

/** The character that stands for a name: the last one, which in a Chinese name tells people apart. */
const initialOf = (name: string): string => [...new Intl.Segmenter().segment(name)].at(-1)?.segment ?? ''

type NewNameProps = {
  /** Whether adding a name is the first thing to do here. */
  readonly first: boolean
  readonly onAdded: (trainee: Trainee) => void
}

function NewName({ first, onAdded }: NewNameProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const add = async () => {
    const added = await window.coach.trainees
      .add(name)
      .catch(() => ({ ok: false, error: { code: 'storage-failed' } }) as const)
    if (added.ok) onAdded(added.value)
    else setRefusal(added.error)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void add()
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField
        className={classNames(css.field)}
        value={name}
        onChange={setName}
        isInvalid={refusal !== undefined}
      >
        <Label>{t('people.label')}</Label>
        <Input className={classNames(css.input)} maxLength={80} autoComplete="off" />
      </TextField>
      <Button look={first ? 'primary' : 'plain'} type="submit">
        {t('people.add')}
      </Button>
      <p className={css.hint}>{t('people.hint')}</p>
      {refusal && (
        <p className={css.refusal} role="alert">
          {refusalText(t, refusal)}
        </p>
      )}
    </form>
  )
}

import { Label } from 'react-aria-components/Label'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from './class-names.ts'
import css from './Options.module.css'

type Option<Id extends string> = {
  readonly id: Id
  readonly name: string
  readonly about?: string
  readonly lang?: string
}

type Props<Id extends string> = {
  readonly label: string
  readonly chosen: Id
  readonly options: readonly Option<Id>[]
  readonly onChoose: (id: Id) => void
}

/** One of a few things, all of them seen. Options with a sentence about them stand below each other. */
export function Options<Id extends string>({ label, chosen, options, onChoose }: Props<Id>) {
  const explained = options.some(({ about }) => about !== undefined)
  return (
    <RadioGroup
      className={classNames(css.group)}
      value={chosen}
      onChange={(value) => {
        const option = options.find(({ id }) => id === value)
        if (option) onChoose(option.id)
      }}
    >
      <Label className={classNames(css.label)}>{label}</Label>
      <div className={classNames(css.options, explained && css.explained)}>
        {options.map(({ id, name, about, lang }) => (
          <RadioField key={id} value={id} aria-label={name}>
            <RadioButton className={classNames(css.option)}>
              <span className={css.dot} />
              <span>
                <span className={css.name} lang={lang}>
                  {name}
                </span>
                {about !== undefined && <span className={css.about}>{about}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}

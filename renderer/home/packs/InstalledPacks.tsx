import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPack } from '../../../contract/packs.ts'
import type { Refusal } from '../../../contract/result-codes.ts'
import { refusalText } from '../../play/refusal-text.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import css from './InstalledPacks.module.css'
import { packTitle } from './pack-title.ts'

const ConfirmDialog = lazy(() =>
  import('../../ui/ConfirmDialog.tsx').then((file) => ({ default: file.ConfirmDialog })),
)

type Props = { readonly packs: readonly ListedPack[]; readonly onChanged: () => void }

/** The packs that were installed here, each with the way to take it out again. */
export function InstalledPacks({ packs, onChanged }: Props) {
  const { t, i18n } = useTranslation()
  const [asked, setAsked] = useState<ListedPack>()
  const [refusal, setRefusal] = useState<Refusal>()
  const named = (pack: ListedPack) => ({ title: packTitle(pack, i18n.language), version: pack.version })
  const remove = async ({ key }: ListedPack) => {
    setAsked(undefined)
    const removed = await window.coach.packs
      .remove(key)
      .catch(() => ({ ok: false, error: { code: 'pack-not-removed' } }) as const)
    setRefusal(removed.ok ? undefined : removed.error)
    onChanged()
  }
  return (
    <section className={css.installed}>
      <h2 className={css.heading}>{t('packs.title')}</h2>
      {refusal && <Banner tone="danger">{refusalText(t, refusal)}</Banner>}
      <ul className={css.list}>
        {packs.map((pack) => (
          <li key={pack.key} className={css.pack}>
            <div className={css.about}>
              <strong>{t('packs.named', named(pack))}</strong>
              <p className={css.facts}>
                <span>{t('packs.scenarios', { count: pack.scenarios })}</span>
                <span>{pack.authors.join(t('packs.comma'))}</span>
                <span>{t('packs.digestShort', { digest: pack.digest })}</span>
              </p>
            </div>
            <Button look="quiet" aria-label={t('packs.removeOf', named(pack))} onPress={() => setAsked(pack)}>
              {t('packs.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Suspense>
          <ConfirmDialog
            title={t('packs.removeTitle', named(asked))}
            text={t('packs.removeText')}
            yes={t('packs.remove')}
            no={t('packs.keep')}
            onYes={() => void remove(asked)}
            onNo={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </section>
  )
}

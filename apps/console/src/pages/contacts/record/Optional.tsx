import { useTranslation } from 'react-i18next';

/** A label with the quiet word that it may be left empty. */
export function Optional({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {children} <span className="optional">{t('contact.optional')}</span>
    </>
  );
}

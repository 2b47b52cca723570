import { useTranslation } from 'react-i18next';
import { LANGUAGES, useLanguage } from './use-language';
import './doorstep.css';

/** The plain frame of the pages before the door: name, one card, one act. */
export function Doorstep({ title, children }: { title: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  const [language, changeLanguage] = useLanguage();
  return (
    <main className="doorstep">
      <title>{`${title} · ${t('app.name')}`}</title>
      <div className="doorstep-head">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" strokeWidth="3" />
          <path d="M16 3a13 13 0 0 1 0 26z" fill="currentColor" />
        </svg>
        <p className="doorstep-name">{t('app.name')}</p>
        <p className="quiet">{t('signIn.lead')}</p>
      </div>
      <div className="card doorstep-card">
        <h1>{title}</h1>
        {children}
      </div>
      <p className="doorstep-foot">
        {LANGUAGES.filter((other) => other !== language).map((other) => (
          <button
            key={other}
            type="button"
            className="link"
            lang={other}
            onClick={() => changeLanguage(other)}
          >
            {t(`app.languages.${other}`)}
          </button>
        ))}
      </p>
    </main>
  );
}

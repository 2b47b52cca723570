import { useTranslation } from 'react-i18next';

/** The outline of a page while its data is on the way. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status" aria-label={t('app.loading')}>
      <i className="bone w30" />
      <div className="card">
        <i className="bone w40" />
        <i className="bone" />
        <i className="bone" />
        <i className="bone w70" />
      </div>
      <div className="card">
        <i className="bone w40" />
        <i className="bone w70" />
      </div>
    </div>
  );
}

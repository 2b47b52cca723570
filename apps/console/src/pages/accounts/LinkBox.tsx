import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface NewLink {
  name: string;
  token: string;
}

/** The one time a link is told: it is kept nowhere, so it is shown until somebody closes it. */
export function LinkBox({ link, onClose }: { link: NewLink; onClose: () => void }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const address = `${window.location.origin}/link#token=${link.token}`;
  return (
    <div className="consequence" role="status">
      <p>{t('system.accounts.newLink', { name: link.name })}</p>
      <p className="new-link">{address}</p>
      <p className="actions">
        <button
          type="button"
          className="btn"
          onClick={() => void navigator.clipboard?.writeText(address).then(() => setCopied(true))}
        >
          {t(isCopied ? 'system.accounts.copied' : 'system.accounts.copy')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('system.accounts.close')}
        </button>
      </p>
    </div>
  );
}

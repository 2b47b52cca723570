import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './bell.css';

/** The way to the notices, with how many are unread; it changes by itself while somebody looks. */
export function Bell({ unread }: { unread: number }) {
  const { t } = useTranslation();
  return (
    <Link
      className="bell"
      to="/notices"
      aria-label={unread > 0 ? t('bell.some', { n: unread }) : t('bell.none')}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M10 2.8a4.6 4.6 0 0 0-4.6 4.6c0 4.2-1.6 5.4-1.6 6.3h12.4c0-.9-1.6-2.1-1.6-6.3A4.6 4.6 0 0 0 10 2.8ZM8.2 16.2a1.9 1.9 0 0 0 3.6 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && <b aria-hidden="true">{unread > 99 ? '99+' : unread}</b>}
    </Link>
  );
}

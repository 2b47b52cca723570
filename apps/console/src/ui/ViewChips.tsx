import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

interface Props<View extends string> {
  views: readonly { view: View; text: string; count?: number; className?: string }[];
  shown: View;
}

/** The ways to look at a list, kept in the address as `?show=` beside whatever else it says. */
export function ViewChips<View extends string>({ views, shown }: Props<View>) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const to = (view: View) => {
    const next = new URLSearchParams(params);
    next.set('show', view);
    return `?${next}`;
  };
  return (
    <nav className="chips scroll" aria-label={t('workbench.filter')}>
      {views.map(({ view, text, count, className }) => (
        <Link
          key={view}
          to={to(view)}
          replace
          preventScrollReset
          className={['chip', className, view === shown && 'on'].filter(Boolean).join(' ')}
          aria-current={view === shown ? 'true' : undefined}
        >
          {text}
          {count !== undefined && <b>{count}</b>}
        </Link>
      ))}
    </nav>
  );
}

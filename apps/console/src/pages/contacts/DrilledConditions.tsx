import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ContactQuery } from './contact-filter';

/** What a number of the quality brought along, each to be dropped by itself. */
export function DrilledConditions({ query }: { query: ContactQuery }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { method, stage, traits = [] } = query;
  const without = (name: string, rest: readonly string[] = []) => {
    const next = new URLSearchParams(params);
    if (rest.length > 0) next.set(name, rest.join());
    else next.delete(name);
    return `?${next}`;
  };
  const conditions = [
    ...(method ? [{ text: t(`terms.method.${method}`), to: without('method') }] : []),
    ...(stage ? [{ text: t(`terms.stage.${stage}`), to: without('stage') }] : []),
    ...traits.map((trait) => ({
      text: t(`contacts.traits.${trait}`),
      to: without(
        'trait',
        traits.filter((one) => one !== trait),
      ),
    })),
  ];
  if (conditions.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('contacts.narrowed')}>
      {conditions.map(({ text, to }) => (
        <li key={text}>
          <Link className="chip on" to={to} replace aria-label={t('contacts.drop', { name: text })}>
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

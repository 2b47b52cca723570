import type { ImportCount } from '@mingcha/contract/imports';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../text/zh-CN';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';

interface Props {
  counts: readonly ImportCount[];
  notes: readonly string[];
  onStore(): void;
}

/** What the book will change, kind by kind, before anything is stored. */
export function ImportPlan({ counts, notes, onStore }: Props) {
  const { t } = useTranslation();
  const changes = counts.reduce((sum, { added, changed }) => sum + added + changed, 0);
  return (
    <Card title={t('imports.planTitle')}>
      {counts.length === 0 ? (
        <Empty title={t('imports.emptyBook')} hint={t('imports.emptyBookHint')} />
      ) : (
        <>
          <p className="pad">{changes > 0 ? t('imports.planHint') : t('imports.nothingNew')}</p>
          <CountTable counts={counts} />
        </>
      )}
      {notes.length > 0 && (
        <div className="pad">
          <h3>{t('imports.notes')}</h3>
          <ul className="notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      {changes > 0 && (
        <p className="pad actions">
          <button type="button" className="btn primary" onClick={onStore}>
            {t('imports.store', { n: changes })}
          </button>
        </p>
      )}
    </Card>
  );
}

function CountTable({ counts }: Pick<Props, 'counts'>) {
  const { t } = useTranslation();
  return (
    <table className="count-table">
      <thead>
        <tr>
          <th>{t('imports.kind')}</th>
          <th className="n">{t('imports.added')}</th>
          <th className="n">{t('imports.changed')}</th>
          <th className="n">{t('imports.unchanged')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, added, changed, unchanged }) => (
          <tr key={kind}>
            <td>{t(`imports.kinds.${kind as keyof Words['imports']['kinds']}`)}</td>
            <td className={added > 0 ? 'n some' : 'n'}>{added}</td>
            <td className={changed > 0 ? 'n some' : 'n'}>{changed}</td>
            <td className="n">{unchanged}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ImportCount } from '@mingcha/contract/imports';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../ui/Card';

interface Props {
  counts: readonly ImportCount[];
  onAnother(): void;
}

export function ImportDone({ counts, onAnother }: Props) {
  const { t } = useTranslation();
  const sum = (key: 'added' | 'changed') => counts.reduce((total, count) => total + count[key], 0);
  return (
    <Card title={t('imports.doneTitle')}>
      <div className="pad">
        <p role="status">{t('imports.done', { added: sum('added'), changed: sum('changed') })}</p>
        <p className="actions">
          <Link className="btn primary" to="/duties">
            {t('imports.seeDuties')}
          </Link>
          <button type="button" className="btn" onClick={onAnother}>
            {t('imports.another')}
          </button>
        </p>
      </div>
    </Card>
  );
}

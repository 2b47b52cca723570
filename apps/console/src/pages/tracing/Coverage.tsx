import { useTranslation } from 'react-i18next';
import type { TracingCasesQuery } from '../../graphql/generated/graphql';
import { Card } from '../../ui/Card';
import { Mark } from '../../ui/StatusMark';
import './tracing.css';

/** How far the notices and their verification reach, institution by institution; 100 % is asked for. */
export function Coverage({ rows }: { rows: TracingCasesQuery['tracingCoverage'] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('tracing.coverage')} note={t('tracing.coverageNote')}>
      {rows.length === 0 && <p className="pad">{t('tracing.noCoverage')}</p>}
      <ul className="coverage">
        {rows.map((row) => (
          <li key={row.organisationId}>
            <div>
              <b>{row.organisationName}</b>
              <small>{t('tracing.openCount', { open: row.open, stranded: row.stranded })}</small>
            </div>
            <Share text={t('tracing.postedShare')} part={row.posted} whole={row.open} />
            <Share text={t('tracing.verifiedShare')} part={row.verified} whole={row.open} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Share({ text, part, whole }: { text: string; part: number; whole: number }) {
  const percent = whole === 0 ? 100 : Math.floor((part * 100) / whole);
  return (
    <div className="share">
      <Mark tone={part === whole ? 'met' : 'over'}>{text}</Mark>
      <progress value={part} max={whole} aria-label={`${text} ${percent}%`} />
      <span>
        {part}/{whole} · {percent}%
      </span>
    </div>
  );
}

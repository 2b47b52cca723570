import { useLazyQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { FailureNote } from '../../ui/Failure';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';

const VERDICT = graphql(`
  query AuditVerdict {
    auditVerdict {
      entries
      firstBrokenSeq
      verifiedAt
    }
  }
`);

/** Walks the whole chain when asked, and says what came of it. */
export function ChainCheck() {
  const { t } = useTranslation();
  const dates = useDates();
  const [verify, { data, loading, error }] = useLazyQuery(VERDICT, { fetchPolicy: 'network-only' });
  const verdict = data?.auditVerdict;
  const seq = verdict?.firstBrokenSeq ?? null;
  return (
    <div className="chain-check" aria-live="polite">
      <button type="button" className="btn" disabled={loading} onClick={() => void verify()}>
        {t(loading ? 'system.audit.verifying' : 'system.audit.verify')}
      </button>
      {verdict && (
        <Mark tone={seq === null ? 'met' : 'over'}>
          {t(seq === null ? 'system.audit.intact' : 'system.audit.broken', {
            n: verdict.entries,
            at: dates.instant(verdict.verifiedAt),
            ...(seq === null ? {} : { seq }),
          })}
        </Mark>
      )}
      {error && <FailureNote error={error} />}
    </div>
  );
}

import type { FindingLook } from '@mingcha/domain/finding/finding';
import { useTranslation } from 'react-i18next';
import { Mark } from './StatusMark';
import type { Tone } from './status';

const TONES: Record<FindingLook, Tone> = {
  OPEN: 'pending',
  ASSIGNED: 'open',
  IN_PROGRESS: 'open',
  SUBMITTED: 'soon',
  VERIFIED: 'met',
  OVERDUE: 'over',
  VERIFIED_LATE: 'late',
};

/** How a problem of the ledger looks today: what was late stays ochre for good. */
export function FindingMark({ look }: { look: FindingLook }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[look]}>{t(`findings.look.${look}`)}</Mark>;
}

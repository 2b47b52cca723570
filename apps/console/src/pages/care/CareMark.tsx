import type { CareState } from '@mingcha/domain/care/care';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/StatusMark';
import type { Tone } from '../../ui/status';

const TONES: Record<CareState, Tone> = {
  APPLIED: 'pending',
  STUDIED: 'pending',
  ASSESSED: 'pending',
  INSPECTED: 'pending',
  ADVISED: 'soon',
  CONSENTED: 'soon',
  IN_FORCE: 'met',
  SUSPENDED: 'over',
  ENDED: 'na',
  REJECTED: 'cancelled',
  WITHDRAWN: 'cancelled',
};

/** Where entrusted care stands. */
export function CareMark({ state }: { state: CareState }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[state]}>{t(`care.state.${state}`)}</Mark>;
}

import type { MinorState } from '@mingcha/domain/minor/minor';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/StatusMark';
import type { Tone } from '../../ui/status';

const TONES: Record<MinorState, Tone> = {
  ADMITTED: 'pending',
  INVITED: 'pending',
  PLANNED: 'open',
  VERIFIED: 'soon',
  HANDED_OVER: 'met',
  CLOSED: 'na',
};

/** Where the stay of a minor stands. */
export function MinorMark({ state }: { state: MinorState }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[state]}>{t(`minors.state.${state}`)}</Mark>;
}

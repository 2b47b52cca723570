import type { OpinionState } from '@mingcha/domain/opinion/opinion';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/StatusMark';
import type { Tone } from '../../ui/status';

const TONES: Record<OpinionState, Tone> = {
  SUBMITTED: 'pending',
  ACCEPTED: 'open',
  HANDLED: 'soon',
  REPLIED: 'exempt',
  CLOSED: 'met',
};

/** Where an opinion stands. */
export function OpinionMark({ state }: { state: OpinionState }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[state]}>{t(`opinions.state.${state}`)}</Mark>;
}

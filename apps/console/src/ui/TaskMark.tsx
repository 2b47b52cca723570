import type { TaskState } from '@mingcha/domain/task/task';
import { useTranslation } from 'react-i18next';
import { Mark } from './StatusMark';
import type { Tone } from './status';

const TONES: Record<TaskState, Tone> = {
  ASKED: 'pending',
  ACCEPTED: 'open',
  DECLINED: 'cancelled',
  DONE: 'met',
  LAPSED: 'na',
  WITHDRAWN: 'cancelled',
};

/** Where a supervision task stands. */
export function TaskMark({ state }: { state: TaskState }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[state]}>{t(`tasks.state.${state}`)}</Mark>;
}

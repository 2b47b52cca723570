import type { DutyStatus } from '@mingcha/domain/engine/duty';
import { Children } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tone, toneOf } from './status';

const RING = <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const filled = (d: string) => <path d={d} fill="currentColor" />;
const drawn = (d: string) => <path d={d} fill="none" stroke="currentColor" strokeWidth="1.6" />;

/** ○ ◔ ◑ ● ◕ ▲ ◇ – ? × : the status without its colour. */
const SHAPES: Record<Tone, React.ReactNode> = {
  upcoming: RING,
  open: [RING, filled('M6 6V1a5 5 0 0 1 5 5z')],
  soon: [RING, filled('M6 1a5 5 0 0 1 0 10z')],
  met: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  late: [RING, filled('M6 1a5 5 0 1 1-5 5h5z')],
  over: filled('M6 .8l5.5 10.2H.5z'),
  exempt: drawn('M6 1l5 5-5 5-5-5z'),
  na: drawn('M2 6h8'),
  pending: drawn('M3.6 4.2C3.6 2.6 4.7 1.7 6 1.7s2.4.9 2.4 2.2C8.4 5.6 6 5.6 6 7.6m0 1.6v1.5'),
  cancelled: drawn('M2.5 2.5l7 7m0-7l-7 7'),
};

export function StatusShape({ tone }: { tone: Tone }) {
  return (
    <svg className="shape" viewBox="0 0 12 12" aria-hidden="true">
      {Children.toArray(SHAPES[tone])}
    </svg>
  );
}

/** Colour, shape and word of any statement about duties. */
export function Mark({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={`st ${tone}`}>
      <StatusShape tone={tone} />
      {children}
    </span>
  );
}

interface Props {
  status: DutyStatus;
  lateEntry: boolean;
  /** Given where time presses: the word then counts the days. */
  daysLeft?: number;
}

/** The status of one duty: colour, shape and word. */
export function StatusMark({ status, lateEntry, daysLeft }: Props) {
  const word = useStatusWord();
  return <Mark tone={toneOf({ status, lateEntry })}>{word({ status, lateEntry, daysLeft })}</Mark>;
}

/** The word of a status, counting days where days matter. */
export function useStatusWord() {
  const { t } = useTranslation();
  return (duty: { status: DutyStatus; lateEntry: boolean; daysLeft?: number | undefined }): string => {
    const { status, lateEntry, daysLeft } = duty;
    if (status === 'OVERDUE' && daysLeft !== undefined) return t('status.overdueBy', { days: -daysLeft });
    if (status === 'DUE_SOON' && daysLeft === 0) return t('status.today');
    if (status === 'DUE_SOON' && daysLeft !== undefined) return t('status.daysLeft', { days: daysLeft });
    if (status === 'MET' && lateEntry) return t('status.lateEntry');
    return t(`terms.status.${status}`);
  };
}

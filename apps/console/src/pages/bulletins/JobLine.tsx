import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import type { Words } from '../../text/zh-CN';
import { Progress } from '../../ui/Progress';
import { useMonthName } from './use-month-name';

const JOB_LINE = graphql(`
  fragment JobLine on Job {
    id
    subject
    progress
    step
    failedReason
  }
`);

/** One bulletin under way, or why it was not made. */
export function JobLine({ job }: { job: FragmentType<typeof JOB_LINE> }) {
  const { t } = useTranslation();
  const nameOf = useMonthName();
  const { subject, progress, step, failedReason } = readFragment(JOB_LINE, job);
  const label = t('bulletins.progress', { month: nameOf(subject), step: t(`bulletins.step.${step}`) });
  if (!failedReason) return <Progress value={progress} label={label} />;
  return (
    <div className="refusal" role="alert">
      <p>{label}</p>
      <p>{t(`bulletins.failed.${failedReason as keyof Words['bulletins']['failed']}`)}</p>
    </div>
  );
}

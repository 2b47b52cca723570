import { useTranslation } from 'react-i18next';
import type { FindingProgressFragment } from '../../../graphql/generated/graphql';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';

type Step = FindingProgressFragment['steps'][number];

/** What was done about a problem, each step by whom and on which day. */
export function FindingTimeline({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Timeline
      entries={steps.map((step, at) => {
        const before = steps[at - 1]?.dueOn ?? null;
        const document = [step.documentNumber, step.documentTitle].filter(Boolean).join(' · ') || null;
        return {
          id: step.id,
          title: t(`findings.done.${step.step}`),
          day: dates.full(step.on),
          text: step.text ?? null,
          facts: [
            [t('findings.responsible'), step.responsible ?? null],
            [t('findings.measure'), step.measure ?? null],
            [t('findings.dueOn'), step.dueOn && step.dueOn !== before ? dates.full(step.dueOn) : null],
            [
              t('findings.askedDueOn'),
              step.step === 'ASK_EXTENSION' && step.askedDueOn ? dates.full(step.askedDueOn) : null,
            ],
            [t('findings.document'), document],
          ],
          by: t('findings.by', {
            bureau: step.tenant.shortName,
            name: step.recordedByName ?? t('findings.withheld'),
            at: dates.instant(step.recordedAt),
          }),
        };
      })}
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { RuleArticleFragment } from '../../graphql/generated/graphql';
import { useCodeWords } from '../../ui/use-code-words';
import { useDates } from '../../ui/use-dates';

type Slot = NonNullable<RuleArticleFragment['schedule']['slots']>[number];

/** The terms of a rule, read aloud. */
export function useRuleWords() {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  const listed = (parts: readonly string[]) => parts.join(t('rules.list'));

  const slot = ({ key, ...rest }: Slot): string => {
    if (key === 'MID_YEAR') return t('rules.slot', { name: t('window.midYear'), ...rest });
    if (key === 'YEAR_END') return t('rules.slot', { name: t('window.yearEnd'), ...rest });
    return t('rules.slotNamed', rest);
  };

  return {
    who: ({ positionKinds, subjectKind }: RuleArticleFragment): string =>
      positionKinds.length > 0
        ? listed(positionKinds.map((kind) => t(`terms.position.${kind}`)))
        : t(`terms.subject.${subjectKind}`),

    when: ({ schedule }: RuleArticleFragment): string => {
      const { every, count, slots, within, unit, mendDays, by } = schedule;
      if (every) return t(`rules.every.${every}`, { count: count ?? 1 });
      if (slots) return listed(slots.map(slot));
      if (unit) return t(`rules.within.${unit}`, { n: within ?? 0 });
      if (by) return t('rules.once', { day: dates.full(by) });
      return t('rules.standing', { days: mendDays ?? 0 });
    },

    conditions: ({ conditions }: RuleArticleFragment): string | null =>
      conditions.length > 0 ? conditions.map((code) => words('condition', code)).join('；') : null,

    reminders: ({ reminders }: RuleArticleFragment): string | null =>
      reminders.length > 0
        ? listed(
            [...reminders]
              .sort((a, b) => a - b)
              .map((days) => {
                if (days === 0) return t('rules.onDay');
                return days < 0 ? t('rules.before', { days: -days }) : t('rules.after', { days });
              }),
          )
        : null,

    exemption: ({ exemption, graceDays }: RuleArticleFragment): string => {
      if (!exemption) return t('rules.noExemption');
      const reasons = listed(exemption.reasonCodes.map((code) => words('exemptionReason', code)));
      const until = graceDays > 0 ? t('rules.exemptionByGrace', { days: graceDays }) : t('rules.exemptionBy');
      return `${reasons} · ${until}`;
    },

    pending: ({ pendingConfig }: RuleArticleFragment): string | null =>
      pendingConfig ? words('settlement', pendingConfig) : null,
  };
}

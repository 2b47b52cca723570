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
    who: ({ tenantLevels, positionKinds, subjectKind }: RuleArticleFragment): string => {
      const whom =
        positionKinds.length > 0
          ? listed(positionKinds.map((kind) => t(`terms.position.${kind}`)))
          : t(`terms.subject.${subjectKind}`);
      if (tenantLevels.length === 0) return whom;
      return t('rules.ofLevels', {
        levels: listed(tenantLevels.map((one) => t(`terms.level.${one}`))),
        whom,
      });
    },

    when: ({ schedule }: RuleArticleFragment): string => {
      const { every, count, slots, within, unit, mendDays, by } = schedule;
      if (every) return t(`rules.every.${every}`, { count: count ?? 1 });
      if (slots) return listed(slots.map(slot));
      if (unit) return t(`rules.within.${unit}`, { n: within ?? 0 });
      if (by) return t('rules.once', { day: dates.full(by) });
      return t('rules.standing', { days: mendDays ?? 0 });
    },

    conditions: ({ conditions }: RuleArticleFragment): string | null =>
      conditions.length > 0
        ? conditions.map((code) => words('condition', code)).join(t('rules.pause'))
        : null,

    reminders: ({ reminders }: RuleArticleFragment): string | null => {
      const days = (part: readonly number[]) => listed([...part].sort((a, b) => b - a).map(String));
      const before = reminders.filter((one) => one < 0).map((one) => -one);
      const after = reminders.filter((one) => one > 0);
      const parts = [
        before.length > 0 && t('rules.before', { days: days(before) }),
        reminders.includes(0) && t('rules.onDay'),
        after.length > 0 && t('rules.after', { days: days(after) }),
      ].filter((part) => part !== false);
      return parts.length > 0 ? parts.join(t('rules.pause')) : null;
    },

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

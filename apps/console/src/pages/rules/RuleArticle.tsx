import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import type { RuleArticleFragment } from '../../graphql/generated/graphql';
import { ClauseTag } from '../../ui/ClauseTag';
import { useDates } from '../../ui/use-dates';
import { useRuleWords } from './use-rule-words';
import '../../ui/basis.css';

const RULE_ARTICLE = graphql(`
  fragment RuleArticle on Rule {
    code
    version
    title
    quote
    strength
    subjectKind
    tenantLevels
    positionKinds
    trigger
    schedule {
      every
      count
      slots {
        key
        from
        to
        count
      }
      within
      unit
      mendDays
      by
    }
    evidenceKind
    conditions
    graceDays
    minActiveShare
    reminders
    exemption {
      reasonCodes
    }
    pendingConfig
    effectiveFrom
    effectiveTo
  }
`);

/** One rule as a sentence of the notice, and its terms. */
export function RuleArticle({ rule }: { rule: FragmentType<typeof RULE_ARTICLE> }) {
  const { t } = useTranslation();
  const found = readFragment(RULE_ARTICLE, rule);
  return (
    <li className="rule" id={found.code}>
      <h3>
        <ClauseTag code={found.code} />
        {found.title}
        <span className="strength">{t(`terms.strength.${found.strength}`)}</span>
      </h3>
      <blockquote>{found.quote}</blockquote>
      <Terms rule={found} />
    </li>
  );
}

function Terms({ rule }: { rule: RuleArticleFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useRuleWords();
  const isWindow = rule.trigger === 'PERIODIC' || rule.trigger === 'SLOTS';
  const inForce = rule.effectiveTo ? 'basis.inForceUntil' : 'basis.inForce';
  const terms: [string, string | null][] = [
    [t('rules.who'), words.who(rule)],
    [t('rules.when'), words.when(rule)],
    [t('rules.proof'), rule.evidenceKind ? t(`terms.evidence.${rule.evidenceKind}`) : t('rules.proofFacts')],
    [t('rules.notCounted'), words.conditions(rule)],
    [t('rules.share'), isWindow ? t('rules.shareValue', { percent: rule.minActiveShare }) : null],
    [t('rules.reminders'), words.reminders(rule)],
    [t('rules.exemption'), words.exemption(rule)],
    [t('rules.pending'), words.pending(rule)],
    [
      t('rules.version'),
      `${t('rules.versionValue', { version: rule.version })} · ${t(inForce, {
        from: dates.full(rule.effectiveFrom),
        to: rule.effectiveTo ? dates.full(rule.effectiveTo) : '',
      })}`,
    ],
  ];
  return (
    <dl className="facts">
      {terms
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../graphql/generated';
import type { BasisFragment } from '../graphql/generated/graphql';
import { useDates } from './use-dates';
import './basis.css';

export const BASIS = graphql(`
  fragment Basis on Duty {
    rule {
      code
      version
      title
      document
      clause
      quote
      strength
      trigger
    }
    subjectKind
    opensOn
    dueOn
    needed
    have
  }
`);

/** The law behind a duty: document, clause, its own words, and what they come to here. */
export function Basis({ duty }: { duty: FragmentType<typeof BASIS> }) {
  const { t } = useTranslation();
  const found = readFragment(BASIS, duty);
  const { rule } = found;
  return (
    <div className="basis">
      <p>
        {rule.document} {rule.clause}
        <span className="strength">{t(`terms.strength.${rule.strength}`)}</span>
      </p>
      <blockquote>{rule.quote}</blockquote>
      <p>{useNeed()(found)}</p>
    </div>
  );
}

function useNeed() {
  const { t } = useTranslation();
  const dates = useDates();
  return (duty: BasisFragment): string => {
    const words = {
      from: dates.monthDay(duty.opensOn),
      to: dates.monthDay(duty.dueOn),
      needed: duty.needed,
      have: duty.have,
    };
    if (duty.rule.trigger === 'STANDING') return t('basis.standing', words);
    return t(duty.subjectKind === 'POSITION' ? 'basis.contactNeed' : 'basis.need', words);
  };
}

import { panelPaperPath } from '@mingcha/contract/panel-papers';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../graphql/viewer';
import { addDays } from '../../../ui/civil-days';
import { Mark } from '../../../ui/StatusMark';
import { useDates } from '../../../ui/use-dates';
import type { PanelTerm } from '../panels-query';
import '../../../ui/excuse.css';

/** How long before it runs out a qualification is spoken of (S-2.1b). */
const ENDING_DAYS = 60;

/** Terms of a panel: who, since when and to when, what the person knows, and what binds them. */
export function MemberList({ terms }: { terms: readonly PanelTerm[] }) {
  return (
    <ul>
      {terms.map((term) => (
        <Member key={term.id} term={term} />
      ))}
    </ul>
  );
}

function Member({ term }: { term: PanelTerm }) {
  const { canManagePanels: canPrint, today } = useViewer();
  const { t } = useTranslation();
  const dates = useDates();
  const comma = t('system.audit.comma');
  const knows = term.backgrounds.map((each) => t(`panels.background.${each}`)).join(comma) || term.background;
  const qualifications = term.qualifications.map((each) => {
    const { kind, number, expiresOn } = each;
    if (!expiresOn) return t('panels.qualificationLasting', { kind, number });
    const words = { kind, number, day: dates.full(expiresOn) };
    if (!each.isExpired && expiresOn <= addDays(today, ENDING_DAYS))
      return t('panels.qualificationEnding', words);
    return each.isExpired ? t('panels.qualificationExpired', words) : t('panels.qualification', words);
  });
  const ties = term.ties.map(({ kind, organisation, from, to }) => {
    const words = { kind: t(`panels.tieKinds.${kind}`), unit: organisation.name, from: dates.full(from) };
    return to ? t('panels.tieEnded', { ...words, to: dates.full(to) }) : t('panels.tie', words);
  });
  const overrides = term.overrides.map((each) => {
    const { reason, askedByName, approvedByName } = each;
    const state = each.withdrawnOn ? 'withdrawn' : approvedByName ? 'approved' : 'asked';
    const head = t('panels.override', { unit: each.organisation.name, reason, asked: askedByName });
    return `${head} ${t(`panels.overrideState.${state}`, { name: approvedByName ?? '' })}`;
  });
  return (
    <li className="excuse">
      <div className="excuse-head wraps">
        <div>
          <h3>
            {term.name} · {t(`panels.roles.${term.role}`)}
          </h3>
          <p className="quiet">{[term.employer, knows].filter(Boolean).join(' · ')}</p>
        </div>
        <p className="quiet">
          {t('panels.term', { from: dates.full(term.from), to: dates.full(term.to) })}
          {term.leftKind && ` · ${t(`panels.left.${term.leftKind}`)}`}
          {canPrint && term.isServing && (
            <>
              {' · '}
              <a href={panelPaperPath('letter', term.id)} download>
                {t('gatherings.letter')}
              </a>
              {' · '}
              <a href={panelPaperPath('pass', term.id)} download>
                {t('gatherings.pass')}
              </a>
            </>
          )}
        </p>
      </div>
      {term.barredAt.length > 0 && (
        <Mark tone="over">
          {t('panels.barred', { units: term.barredAt.map(({ name }) => name).join(comma) })}
        </Mark>
      )}
      {[...qualifications, ...ties, ...overrides].map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
    </li>
  );
}

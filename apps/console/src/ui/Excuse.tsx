import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../graphql/generated';
import type { ExcuseFragment } from '../graphql/generated/graphql';
import { ClauseTag } from './ClauseTag';
import { Mark } from './StatusMark';
import type { Tone } from './status';
import { useCodeWords } from './use-code-words';
import { useDates, useWindowName } from './use-dates';
import { WithdrawExcuse } from './WithdrawExcuse';
import './excuse.css';

const EXCUSE = graphql(`
  fragment Excuse on ExcuseRequest {
    id
    kind
    tenant {
      id
      shortName
    }
    rule {
      code
      version
      title
    }
    subjectName
    windowKey
    decideBy
    dutyId
    reasonCode
    missing
    grounds
    documentNumber
    documentTitle
    askedAt
    askedByName
    state
    aboveName
    decision {
      verdict
      reason
      decidedOn
      decidedByName
    }
    holdsFrom
    holdsUntil
    isRunningOut
    withdrawnOn
    withdrawReason
    canWithdraw
  }
`);

const TONES: Record<ExcuseFragment['state'], Tone> = {
  ASKED: 'pending',
  GRANTED: 'exempt',
  REFUSED: 'over',
  WITHDRAWN: 'cancelled',
  LAPSED: 'late',
};

interface Props {
  request: FragmentType<typeof EXCUSE>;
  /** Among requests about many duties: says which, and leads to it. */
  namesDuty?: boolean;
  /** What else the reader may do with it. */
  children?: React.ReactNode;
}

/** One request to be excused of a duty: of what, why, on which document, and what became of it. */
export function Excuse({ request, namesDuty = false, children }: Props) {
  const { t } = useTranslation();
  const found = readFragment(EXCUSE, request);
  const scope = useScope()(found);
  const title = [found.rule.title, found.subjectName].join(' · ');
  return (
    <li className="excuse">
      <div className="excuse-head">
        <div>
          <h3>
            {namesDuty && <ClauseTag code={found.rule.code} />}
            {namesDuty ? title : t(`excuse.kind.${found.kind}`)}
          </h3>
          <p className="quiet">
            {namesDuty ? [found.tenant.shortName, t(`excuse.kind.${found.kind}`), scope].join(' · ') : scope}
          </p>
        </div>
        <Mark tone={found.isRunningOut ? 'soon' : TONES[found.state]}>
          {t(found.isRunningOut ? 'excuse.runningOut' : `terms.excuseState.${found.state}`)}
        </Mark>
      </div>
      <Facts request={found} />
      <div className="actions">
        {children}
        {found.canWithdraw && <WithdrawExcuse id={found.id} />}
        {namesDuty && found.dutyId && (
          <Link className="btn" to={`/duties/${found.dutyId}`}>
            {t('excuse.openDuty')}
          </Link>
        )}
      </div>
    </li>
  );
}

/** The window it is about, or for how long. */
function useScope() {
  const { t } = useTranslation();
  const nameOf = useWindowName();
  const dates = useDates();
  return ({ windowKey, missing, decideBy }: ExcuseFragment): string => {
    if (missing) return t('excuse.whileMissing', { institution: t(`terms.organisation.${missing}`) });
    if (!windowKey) return t('excuse.everyWindow');
    return nameOf(windowKey) ?? (decideBy ? dates.full(decideBy) : windowKey);
  };
}

function Facts({ request }: { request: ExcuseFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  const { decision, holdsFrom, holdsUntil, withdrawnOn } = request;
  const facts: [string, string | null | undefined][] = [
    [t('excuse.reason'), request.reasonCode ? words('exemptionReason', request.reasonCode) : null],
    [t('excuse.missing'), request.missing ? t(`terms.organisation.${request.missing}`) : null],
    [t('excuse.grounds'), request.grounds],
    [t('excuse.document'), [request.documentTitle, request.documentNumber].filter(Boolean).join(' ')],
    [
      t('excuse.asked'),
      t('excuse.askedBy', { name: request.askedByName, at: dates.instant(request.askedAt) }),
    ],
    [
      t('excuse.decideBy'),
      request.state === 'ASKED' && request.decideBy ? dates.full(request.decideBy) : null,
    ],
    [t('excuse.above'), request.aboveName],
    [
      t('excuse.decision'),
      decision &&
        t('excuse.decidedBy', { name: decision.decidedByName, day: dates.full(decision.decidedOn) }),
    ],
    [t('excuse.decisionReason'), decision?.reason],
    [
      t('excuse.holds'),
      holdsFrom && holdsUntil
        ? t('excuse.holdsValue', { from: dates.full(holdsFrom), to: dates.full(holdsUntil) })
        : null,
    ],
    [
      t('excuse.withdrawn'),
      withdrawnOn
        ? t('excuse.withdrawnValue', { day: dates.full(withdrawnOn), reason: request.withdrawReason ?? '' })
        : null,
    ],
  ];
  return (
    <dl className="facts">
      {facts
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

import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import type { CheckResult } from '@mingcha/domain/inspection/checklist';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { InspectionQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { Mark } from '../../../ui/StatusMark';
import { StepActs } from '../../../ui/StepActs';
import type { Tone } from '../../../ui/status';
import { useDates } from '../../../ui/use-dates';
import '../inspections.css';

const INSPECTION = graphql(`
  query Inspection($id: ID!) {
    inspection(id: $id) {
      id
      kind
      on
      isUnannounced
      participants
      conclusion
      checklistVersion
      score
      recordedAt
      recordedByName
      voidedOn
      voidReason
      canVoid
      organisation {
        id
        name
      }
      tenant {
        id
        name
      }
      checks {
        result
        note
        findingId
        item {
          code
          text
          source
          isUnverified
        }
      }
    }
  }
`);

const VOID = graphql(`
  mutation VoidInspection($input: VoidInspectionInput!) {
    voidInspection(input: $input) {
      ... on InspectionKept {
        inspection {
          id
          voidedOn
          voidReason
          canVoid
        }
      }
      ...RefusalText
    }
  }
`);

type Found = NonNullable<InspectionQuery['inspection']>;
const TONES: Record<CheckResult, Tone> = { PASS: 'met', FAIL: 'over', NOT_APPLICABLE: 'na' };

/** One inspection: who took part, item by item, its marks, and where what failed is mended. */
export function InspectionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(INSPECTION, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { inspection } = data;
  if (!inspection) {
    return (
      <>
        <PageHead title={t('inspections.title')} />
        <Empty title={t('inspections.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return (
    <>
      <PageHead
        title={inspection.organisation.name}
        sub={
          inspection.voidedOn ? (
            <Mark tone="cancelled">{t('inspections.voided')}</Mark>
          ) : (
            t(`inspections.kind.${inspection.kind}`)
          )
        }
      />
      <div className="cols">
        <div className="grid">
          <Card title={t('inspections.conclusion')}>
            <p className="pad timeline-text">{inspection.conclusion}</p>
          </Card>
          <Checks inspection={inspection} />
          {inspection.canVoid && <VoidAct id={inspection.id} />}
        </div>
        <About inspection={inspection} />
      </div>
    </>
  );
}

function Checks({ inspection: { checks, checklistVersion } }: { inspection: Found }) {
  const { t } = useTranslation();
  if (checks.length === 0) return null;
  return (
    <Card
      title={t('inspections.checklist', { version: checklistVersion })}
      note={<ClauseTag code="S-2.2d" />}
    >
      <ul className="checks">
        {checks.map(({ item, result, note, findingId }) => (
          <li key={item.code}>
            <b>{item.code}</b>
            <div>
              <p>{item.text}</p>
              {note && <p className="check-note">{note}</p>}
              <small>
                {t(item.isUnverified ? 'inspections.unverified' : 'inspections.source', {
                  source: item.source,
                })}
              </small>
            </div>
            <div className="check-result">
              <Mark tone={TONES[result]}>{t(`inspections.result.${result}`)}</Mark>
              {findingId && <Link to={`/findings/${findingId}`}>{t('inspections.toFinding')}</Link>}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function VoidAct({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [voidIt] = useMutation(VOID);
  async function submit(_step: 'VOID', { reason = '' }: Record<string, string>) {
    const answer = (await voidIt({ variables: { input: { id, reason } } })).data?.voidInspection;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'inspections' });
    return null;
  }
  return (
    <StepActs
      title={t('issues.now')}
      note={t('inspections.voidNote')}
      acts={[
        {
          ...{ step: 'VOID', text: t('inspections.voidDo'), look: 'danger' },
          fields: [{ name: 'reason', kind: 'text', label: t('inspections.voidReason') }],
        },
      ]}
      onSubmit={submit}
    />
  );
}

function About({ inspection }: { inspection: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { score, voidedOn, voidReason } = inspection;
  return (
    <Card title={t('inspections.about')} note={<ClauseTag code="S-2.2c" />}>
      <FactList
        facts={[
          [t('inspections.organisation'), inspection.organisation.name],
          [t('inspections.kindLabel'), t(`inspections.kind.${inspection.kind}`)],
          [t('inspections.onDay'), dates.long(inspection.on)],
          [
            t('inspections.unannounced'),
            t(inspection.isUnannounced ? 'inspections.unannouncedYes' : 'inspections.announced'),
          ],
          [t('inspections.members'), inspection.participants.join('、')],
          [
            t('inspections.score'),
            score == null ? null : (
              <>
                {t('inspections.marks', { score })} <small>{t('inspections.scoreNote')}</small>
              </>
            ),
          ],
          [t('care.bureau'), inspection.tenant.name],
          [t('inspections.voided'), voidedOn ? `${dates.full(voidedOn)} · ${voidReason ?? ''}` : null],
          [
            t('inspections.enteredBy'),
            t('inspections.by', {
              name: inspection.recordedByName ?? t('inspections.imported'),
              at: dates.instant(inspection.recordedAt),
            }),
          ],
        ]}
      />
    </Card>
  );
}

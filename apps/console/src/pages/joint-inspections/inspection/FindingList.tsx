import { useMutation } from '@apollo/client/react';
import { findingStanding } from '@mingcha/domain/liaison/joint-inspection';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { JointFindingsFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { Mark } from '../../../ui/StatusMark';
import type { Tone } from '../../../ui/status';
import { useDates } from '../../../ui/use-dates';
import './findings.css';

const CLOSE = graphql(`
  mutation CloseJointFinding($input: CloseJointFindingInput!) {
    closeJointFinding(input: $input) {
      ... on JointInspectionKept {
        jointInspection {
          ...JointFindings
        }
      }
      ...RefusalText
    }
  }
`);

type Finding = JointFindingsFragment['findings'][number];

const TONES: Record<ReturnType<typeof findingStanding>, Tone> = {
  ...{ OPEN: 'open', OVERDUE: 'over', CLOSED: 'met', CLOSED_LATE: 'late' },
};

/** What was found, the most urgent first; each is closed where it stands. */
export function FindingList({ findings, canClose }: { findings: readonly Finding[]; canClose: boolean }) {
  const { t } = useTranslation();
  if (findings.length === 0) return <p className="quiet pad">{t('joint.noFindings')}</p>;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <FindingLine key={finding.id} finding={finding} canClose={canClose} />
      ))}
    </ul>
  );
}

function FindingLine({ finding, canClose }: { finding: Finding; canClose: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { today } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [close] = useMutation(CLOSE);
  const { id, problem, responsible, measure, dueOn } = finding;
  const standing = findingStanding({ dueOn, closedOn: finding.closedOn ?? null }, today);

  async function submit({ on = '', result = '' }: Record<string, string>) {
    const { data } = await close({ variables: { input: { id, on, result } } });
    return data?.closeJointFinding.__typename === 'Refusal'
      ? readFragment(REFUSAL_TEXT, data.closeJointFinding)
      : null;
  }

  return (
    <li>
      <div className="finding-head">
        <b>{problem}</b>
        <Mark tone={TONES[standing]}>{t(`joint.standing.${standing}`)}</Mark>
      </div>
      <p className="quiet">{t('joint.plan', { responsible, measure, day: dates.full(dueOn) })}</p>
      {canClose && !finding.closedOn && !isOpen && (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('joint.close')}
        </button>
      )}
      {isOpen && !finding.closedOn && (
        <RecordForm
          fields={[
            { name: 'result', kind: 'text', label: t('joint.result') },
            { name: 'on', kind: 'day', label: t('joint.closedOn'), latest: today },
          ]}
          start={{ on: today }}
          submitText={t('joint.close')}
          onSubmit={submit}
          onCancel={() => setOpen(false)}
        />
      )}
    </li>
  );
}

import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import type { ExcuseVerdict } from '../../graphql/generated/graphql';
import { useViewer } from '../../graphql/viewer';
import { FailureNote } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { REFUSAL_TEXT, Refusal, refusedField } from '../../ui/Refusal';
import { useCodeWords } from '../../ui/use-code-words';

const DECIDABLE = graphql(`
  fragment Decidable on ExcuseRequest {
    id
    kind
    tenant {
      id
      name
    }
  }
`);

const DECIDE = graphql(`
  mutation DecideExcuse($input: DecideExcuseInput!) {
    decideExcuse(input: $input) {
      ... on ExcuseSaved {
        request {
          id
          canDecide
          ...Excuse
        }
        duties {
          id
          ...DutyRow
          settlement
          settlementReason
        }
      }
      ...RefusalText
    }
  }
`);

/** Granting or refusing: each states its consequence; a refusal says why. */
export function DecideExcuse({ request }: { request: FragmentType<typeof DECIDABLE> }) {
  const { t } = useTranslation();
  const { kind } = readFragment(DECIDABLE, request);
  const [verdict, setVerdict] = useState<ExcuseVerdict | null>(null);
  return (
    <>
      <button type="button" className="btn primary" onClick={() => setVerdict('GRANTED')}>
        {t(kind === 'EXEMPTION' ? 'excuse.grant' : 'excuse.confirm')}
      </button>
      <button type="button" className="btn" onClick={() => setVerdict('REFUSED')}>
        {t('excuse.refuse')}
      </button>
      {verdict && <Verdict request={request} verdict={verdict} onClose={() => setVerdict(null)} />}
    </>
  );
}

interface Props {
  request: FragmentType<typeof DECIDABLE>;
  verdict: ExcuseVerdict;
  onClose: () => void;
}

function Verdict({ request, verdict, onClose }: Props) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const { today } = useViewer();
  const { id, kind, tenant } = readFragment(DECIDABLE, request);
  const [reason, setReason] = useState('');
  const [holdsFrom, setHoldsFrom] = useState(today);
  const [decide, { data, loading, error }] = useMutation(DECIDE, {
    refetchQueries: ['Excuses', 'DutyExcuses'],
  });
  const refusal =
    data?.decideExcuse.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, data.decideExcuse) : null;
  const isGranted = verdict === 'GRANTED';
  const isConfirmation = isGranted && kind === 'NOT_APPLICABLE';
  const act = isGranted ? (isConfirmation ? 'confirm' : 'grant') : 'refuse';

  async function send() {
    const input = { id, verdict, reason: reason.trim(), holdsFrom: isConfirmation ? holdsFrom : null };
    const answer = await decide({ variables: { input } });
    if (answer.data?.decideExcuse.__typename === 'ExcuseSaved') onClose();
  }

  return (
    <Modal
      open
      title={t(`excuse.${act}Title`)}
      okText={t(`excuse.${act}`)}
      cancelText={t('action.cancel')}
      okButtonProps={{ danger: !isGranted, disabled: !isGranted && reason.trim() === '', loading }}
      onOk={() => send().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className="lead">{t(`excuse.${act}Effect`, { bureau: tenant.name })}</p>
      {refusal && <Refusal refusal={refusal} />}
      {error && <FailureNote error={error} />}
      {isConfirmation && (
        <Field
          label={t('excuse.holdsFrom')}
          error={
            refusal && refusedField(refusal) === 'holdsFrom'
              ? words('refusal', refusal.code, refusal.message)
              : null
          }
        >
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="date"
              min={today}
              value={holdsFrom}
              onChange={(event) => setHoldsFrom(event.target.value || today)}
            />
          )}
        </Field>
      )}
      <Field label={t(isGranted ? 'excuse.opinionOptional' : 'excuse.opinion')}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 2 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Modal>
  );
}

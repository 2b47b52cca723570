import { useMutation } from '@apollo/client/react';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import type { ExcuseVerdict } from '../../graphql/generated/graphql';
import { useViewer } from '../../graphql/viewer';
import { ActDialog } from '../../ui/ActDialog';
import { Field } from '../../ui/Field';
import { REFUSAL_TEXT } from '../../ui/Refusal';

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
  const { today } = useViewer();
  const { id, kind, tenant } = readFragment(DECIDABLE, request);
  const [reason, setReason] = useState('');
  const [holdsFrom, setHoldsFrom] = useState(today);
  const [decide] = useMutation(DECIDE, { refetchQueries: ['Excuses', 'DutyExcuses'] });
  const isGranted = verdict === 'GRANTED';
  const isConfirmation = isGranted && kind === 'NOT_APPLICABLE';
  const act = isGranted ? (isConfirmation ? 'confirm' : 'grant') : 'refuse';

  async function submit() {
    const input = { id, verdict, reason: reason.trim(), holdsFrom: isConfirmation ? holdsFrom : null };
    const done = (await decide({ variables: { input } })).data?.decideExcuse;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={t(`excuse.${act}Title`)}
      effect={t(`excuse.${act}Effect`, { bureau: tenant.name })}
      submitText={t(`excuse.${act}`)}
      isDanger={!isGranted}
      isReady={isGranted || reason.trim() !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {isConfirmation && (
            <Field label={t('excuse.holdsFrom')} error={errorOf('holdsFrom')}>
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
        </>
      )}
    </ActDialog>
  );
}

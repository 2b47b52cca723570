import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { ActDialog } from '../../../ui/ActDialog';
import { ChipChoice } from '../../../ui/Field';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { useCodeWords } from '../../../ui/use-code-words';
import { useDates } from '../../../ui/use-dates';
import { GroundsFields, NO_GROUNDS } from './GroundsFields';

const REQUEST = graphql(`
  mutation RequestExemption($input: RequestExemptionInput!) {
    requestExemption(input: $input) {
      ... on ExcuseSaved {
        request {
          id
          ...Excuse
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  dutyId: string;
  reasonCodes: readonly string[];
  /** The reason the records themselves suggest; '' for none. */
  suggested: string;
  /** The last day on which it can be granted. */
  decideBy: string;
  isOpen: boolean;
  onClose: () => void;
}

/** 申请豁免 (原则上, A7): a reason the rule knows, the grounds, and the document they rest on. */
export function RequestExemption({ dutyId, reasonCodes, suggested, decideBy, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  const [reasonCode, setReasonCode] = useState(suggested);
  const [scope, setScope] = useState<'one' | 'all'>('one');
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const [request] = useMutation(REQUEST, { refetchQueries: ['DutyExcuses'] });
  const isComplete = reasonCode !== '' && Object.values(grounds).every((text) => text.trim() !== '');

  async function submit() {
    const input = { dutyId, everyWindow: scope === 'all', reasonCode, ...grounds };
    const done = (await request({ variables: { input } })).data?.requestExemption;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  if (!isOpen) return null;
  return (
    <ActDialog
      title={t('excuse.askTitle')}
      effect={
        scope === 'one' ? t('excuse.askEffect', { day: dates.full(decideBy) }) : t('excuse.askEffectAll')
      }
      submitText={t('excuse.submit')}
      isReady={isComplete}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <ChipChoice
            single
            label={t('excuse.reason')}
            options={reasonCodes.map((value) => ({ value, text: words('exemptionReason', value) }))}
            chosen={reasonCode ? [reasonCode] : []}
            error={errorOf('reasonCode')}
            onChange={([chosen = '']) => setReasonCode(chosen)}
          />
          <ChipChoice
            single
            label={t('excuse.scope')}
            options={[
              { value: 'one', text: t('excuse.oneWindow') },
              { value: 'all', text: t('excuse.allWindows') },
            ]}
            chosen={[scope]}
            onChange={([chosen = 'one']) => setScope(chosen)}
          />
          <GroundsFields value={grounds} refused={errorOf} onChange={setGrounds} />
        </>
      )}
    </ActDialog>
  );
}

import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { BriefingStartsQuery, RefusalTextFragment } from '../../../graphql/generated/graphql';
import { Empty } from '../../../ui/Empty';
import { ChipChoice } from '../../../ui/Field';
import { PageHead } from '../../../ui/PageHead';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT, Refusal } from '../../../ui/Refusal';
import { useDates } from '../../../ui/use-dates';

const STARTS = graphql(`
  query BriefingStarts {
    briefingStarts {
      lastOn
      inStation
      stranded
      unidentified
      posted
      organisation {
        id
        name
      }
    }
  }
`);

const SEND = graphql(`
  mutation SendBriefing($input: SendBriefingInput!) {
    sendBriefing(input: $input) {
      ... on BriefingKept {
        briefing {
          id
        }
      }
      ...RefusalText
    }
  }
`);

type Start = BriefingStartsQuery['briefingStarts'][number];
const COUNTS = ['inStation', 'stranded', 'unidentified', 'posted'] as const;

/** 发送通报: what is known is filled in already; nobody in the station is one press (S-2.4a, 减负). */
export function NewBriefingPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(STARTS, { fetchPolicy: 'network-only' });
  const starts = data.briefingStarts;
  const [organisationId, choose] = useState(starts[0]?.organisation.id ?? '');
  const start = starts.find(({ organisation }) => organisation.id === organisationId);
  const head = <PageHead title={t('briefings.send')} sub={t('briefings.sendLead')} />;
  if (!start) {
    return (
      <>
        {head}
        <Empty title={t('briefings.noUnit')} hint={t('briefings.noUnitHint')} />
      </>
    );
  }
  return (
    <>
      {head}
      <div className="card">
        <div className="record-form first">
          <ChipChoice
            single
            label={t('briefings.organisation')}
            options={starts.map(({ organisation: { id, name } }) => ({ value: id, text: name }))}
            chosen={[organisationId]}
            onChange={([chosen = '']) => choose(chosen)}
          />
        </div>
        <OneStation key={organisationId} start={start} />
      </div>
    </>
  );
}

function OneStation({ start }: { start: Start }) {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [send] = useMutation(SEND);
  const [refusal, setRefusal] = useState<RefusalTextFragment | null>(null);
  const { organisation, lastOn } = start;
  const isEmpty = start.unidentified === 0 && start.stranded === 0;

  async function submit(values: Record<string, string>) {
    const count = (name: (typeof COUNTS)[number]) => Number(values[name] ?? 0);
    const input = {
      ...{ organisationId: organisation.id, inStation: count('inStation'), stranded: count('stranded') },
      ...{ unidentified: count('unidentified'), posted: count('posted'), text: values.text?.trim() || null },
    };
    const answer = (await send({ variables: { input } })).data?.sendBriefing;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'briefings' });
    navigate('/briefings');
    return null;
  }

  return (
    <>
      {refusal && <Refusal refusal={refusal} />}
      {isEmpty && (
        <div className="record-form first">
          <button type="button" className="btn" onClick={async () => setRefusal(await submit({}))}>
            {t('briefings.nil')}
          </button>
          <p className="field-hint">{t('briefings.nilNote')}</p>
        </div>
      )}
      <RecordForm
        fields={[
          {
            ...{ name: 'inStation', kind: 'count', label: t('briefings.inStation') },
            hint: lastOn ? t('briefings.lastOn', { day: dates.full(lastOn) }) : t('briefings.never'),
          },
          { name: 'stranded', kind: 'count', label: t('briefings.strandedCount') },
          { name: 'unidentified', kind: 'count', label: t('briefings.unidentified') },
          { name: 'posted', kind: 'count', label: t('briefings.posted') },
          {
            ...{ name: 'text', kind: 'text', label: t('briefings.text'), isOptional: true },
            hint: t('tracing.noNames'),
          },
        ]}
        start={Object.fromEntries(COUNTS.map((name) => [name, String(start[name] ?? '')]))}
        submitText={t('briefings.submit')}
        onSubmit={submit}
      />
    </>
  );
}

import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { CHECK_RESULTS, type CheckResult } from '@mingcha/domain/inspection/checklist';
import type { InspectionKind } from '@mingcha/domain/inspection/decide-inspection';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { InspectionChoicesQuery } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { ChipChoice } from '../../../ui/Field';
import { PageHead } from '../../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query InspectionChoices {
    inspectionChoices {
      kinds
      ownTermId
      units {
        organisation {
          id
          name
          type
        }
        checklistVersion
        members {
          supervisorId
          name
          role
        }
      }
      checklists {
        version
        items {
          code
          text
          source
          isUnverified
        }
      }
    }
  }
`);

const RECORD = graphql(`
  mutation RecordInspection($input: RecordInspectionInput!) {
    recordInspection(input: $input) {
      ... on InspectionKept {
        inspection {
          id
        }
      }
      ...RefusalText
    }
  }
`);

type Choices = InspectionChoicesQuery['inspectionChoices'];

/** 登记检查、走访: the institution first, since its checklist and who may take part follow from it. */
export function NewInspectionPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const { units, kinds } = data.inspectionChoices;
  const [organisationId, choose] = useState(units.length === 1 ? (units[0]?.organisation.id ?? '') : '');
  const unit = units.find(({ organisation }) => organisation.id === organisationId);
  const title = t(kinds.includes('SPECIAL') ? 'inspections.record' : 'inspections.recordVisit');
  const head = <PageHead title={title} sub={t('inspections.recordLead')} />;
  if (units.length === 0) {
    return (
      <>
        {head}
        <Empty title={t('inspections.noUnit')} hint={t('inspections.noUnitHint')} />
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
            label={t('inspections.organisation')}
            options={units.map(({ organisation: { id, name } }) => ({ value: id, text: name }))}
            chosen={organisationId ? [organisationId] : []}
            onChange={([chosen = '']) => choose(chosen)}
          />
        </div>
        {unit && <UnitForm key={organisationId} unit={unit} choices={data.inspectionChoices} />}
      </div>
    </>
  );
}

function UnitForm({ unit, choices }: { unit: Choices['units'][number]; choices: Choices }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { today } = useViewer();
  const [record] = useMutation(RECORD);
  const { organisation, checklistVersion, members } = unit;
  const items = choices.checklists.find(({ version }) => version === checklistVersion)?.items ?? [];
  // A special inspection is one of entrusted care.
  const kinds = choices.kinds.filter(
    (kind) => kind === 'VISIT' || organisation.type === 'ENTRUSTED_CARE_INSTITUTION',
  );
  const isVisitOnly = kinds.length === 1;
  const isByList = (values: Record<string, string>) => values.kind === 'SPECIAL' || values.byList === 'yes';

  const fields: FieldSpec[] = [
    ...(isVisitOnly
      ? []
      : [
          {
            ...({ name: 'kind', kind: 'choice', label: t('inspections.kindLabel') } as const),
            options: kinds.map((value) => ({ value, text: t(`inspections.kind.${value}`) })),
          },
        ]),
    { name: 'on', kind: 'day', label: t('inspections.onDay'), latest: today },
    {
      ...{ name: 'supervisorIds', kind: 'choices', label: t('inspections.members') },
      options: members.map(({ supervisorId, name, role }) => ({
        value: supervisorId,
        text: `${name} ${t(`panels.roles.${role}`)}`,
      })),
    },
    {
      ...{ name: 'unannounced', kind: 'yes', label: t('inspections.unannounced'), isOptional: true },
      hint: t('inspections.unannouncedYes'),
    },
    {
      ...{ name: 'byList', kind: 'yes', label: t('inspections.list'), isOptional: true },
      ...{ hint: t('inspections.byList'), isAsked: (values) => values.kind !== 'SPECIAL' },
    },
    ...items.flatMap(({ code, text, source, isUnverified }): FieldSpec[] => [
      {
        ...{ name: `checks.${code}`, kind: 'choice', label: `${code} ${text}`, isAsked: isByList },
        isOptional: (values) => values.kind !== 'SPECIAL',
        hint: t(isUnverified ? 'inspections.unverified' : 'inspections.source', { source }),
        options: CHECK_RESULTS.map((value) => ({ value, text: t(`inspections.result.${value}`) })),
      },
      {
        ...{ name: `note.${code}`, kind: 'line', label: t('inspections.problem', { code }) },
        isAsked: (values) => isByList(values) && values[`checks.${code}`] === 'FAIL',
      },
    ]),
    {
      ...{ name: 'conclusion', kind: 'text', label: t('inspections.conclusion') },
      hint: t('inspections.conclusionHint'),
    },
  ];

  async function submit(values: Record<string, string>) {
    const input = {
      ...{ organisationId: organisation.id, on: values.on ?? '', checklistVersion },
      kind: (values.kind || 'VISIT') as InspectionKind,
      isUnannounced: values.unannounced === 'yes',
      supervisorIds: values.supervisorIds ? values.supervisorIds.split(',') : [],
      checks: (isByList(values) ? items : []).flatMap(({ code }) => {
        const result = values[`checks.${code}`] as CheckResult | '' | undefined;
        return result
          ? [{ code, result, note: result === 'FAIL' ? (values[`note.${code}`] ?? null) : null }]
          : [];
      }),
      conclusion: values.conclusion ?? '',
    };
    const answer = (await record({ variables: { input } })).data?.recordInspection;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'InspectionKept') {
      client.cache.evict({ fieldName: 'inspections' });
      client.cache.evict({ fieldName: 'findings' });
      navigate(`/inspections/${answer.inspection.id}`);
    }
    return null;
  }

  return (
    <RecordForm
      fields={fields}
      start={{ on: today, supervisorIds: choices.ownTermId ?? '' }}
      draft={`inspection.${organisation.id}`}
      submitText={t('inspections.submit')}
      onSubmit={submit}
    />
  );
}

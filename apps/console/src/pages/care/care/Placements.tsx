import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { CareProgressFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { Card } from '../../../ui/Card';
import { FactList } from '../../../ui/FactList';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';
import { useDates } from '../../../ui/use-dates';

const PLACE = graphql(`
  mutation PlaceInCare($input: PlaceInCareInput!) {
    placeInCare(input: $input) {
      ... on CareKept {
        care {
          ...CareProgress
        }
      }
      ...RefusalText
    }
  }
`);

const LEAVE = graphql(`
  mutation EndPlacement($input: EndPlacementInput!) {
    endPlacement(input: $input) {
      ... on CareKept {
        care {
          ...CareProgress
        }
      }
      ...RefusalText
    }
  }
`);

/** Who is in care, by case code; whoever is in charge places them and says where they went. */
export function Placements({ care }: { care: CareProgressFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { today } = useViewer();
  const [place] = useMutation(PLACE);
  const [leave] = useMutation(LEAVE);
  const placements = care.agreement?.placements ?? [];
  const inCare = placements.filter(({ to }) => !to);

  async function submit(step: 'PLACE' | 'LEAVE', values: Record<string, string>) {
    const { caseCode = '', placementId = '', on = '', whereTo = '' } = values;
    const answer =
      step === 'PLACE'
        ? (await place({ variables: { input: { id: care.id, caseCode: caseCode.trim(), on } } })).data
            ?.placeInCare
        : (await leave({ variables: { input: { id: placementId, on, whereTo } } })).data?.endPlacement;
    return answer?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, answer) : null;
  }

  const day = { name: 'on', kind: 'day', label: t('care.onDay'), latest: today } as const;
  return (
    <>
      {care.canPlace && (
        <StepActs
          title={t('care.placing')}
          note={t('care.placementNote')}
          acts={[
            ...(care.state === 'IN_FORCE'
              ? [
                  {
                    ...{
                      step: 'PLACE' as const,
                      text: t('care.place'),
                      look: 'primary' as const,
                      start: { on: today },
                    },
                    fields: [
                      {
                        ...({ name: 'caseCode', kind: 'line', label: t('care.caseCode') } as const),
                        hint: t('care.caseCodeHint'),
                      },
                      day,
                    ],
                  },
                ]
              : []),
            ...(inCare.length > 0
              ? [
                  {
                    ...{
                      step: 'LEAVE' as const,
                      text: t('care.leave'),
                      look: '' as const,
                      start: { on: today },
                    },
                    fields: [
                      {
                        ...({ name: 'placementId', kind: 'choice', label: t('care.whichCase') } as const),
                        options: inCare.map(({ id, caseCode }) => ({ value: id, text: caseCode })),
                      },
                      day,
                      {
                        name: 'whereTo',
                        kind: 'line',
                        label: t('care.whereTo'),
                        hint: t('care.textHint'),
                      } as const,
                    ],
                  },
                ]
              : []),
          ]}
          onSubmit={submit}
        />
      )}
      {care.agreement && (
        <Card title={t('care.placements')} note={`${inCare.length}/${placements.length}`}>
          {placements.length === 0 ? (
            <p className="pad">{t('care.noPlacement')}</p>
          ) : (
            <FactList
              facts={placements.map(({ caseCode, from, to, whereTo }) => [
                caseCode,
                to
                  ? t('care.leftOn', { day: dates.full(to), where: whereTo })
                  : t('care.inCareSince', { day: dates.full(from) }),
              ])}
            />
          )}
        </Card>
      )}
    </>
  );
}

import { FINDING_TRANSITIONS, type FindingStep } from '@mingcha/domain/finding/finding';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldSpec } from '../../../ui/RecordForm';

/** Steps that may cite a document. */
const CITES: readonly FindingStep[] = ['SUBMIT', 'VERIFY', 'GRANT_EXTENSION'];

/** The fields of the form of a step, as the domain's table asks for them. */
export function useStepFields(): (step: Exclude<FindingStep, 'OPEN'>) => FieldSpec[] {
  const { t } = useTranslation();
  return (step) => fieldsOf(step, t);
}

function fieldsOf(step: Exclude<FindingStep, 'OPEN'>, t: TFunction): FieldSpec[] {
  const { needs } = FINDING_TRANSITIONS[step];
  const document: FieldSpec[] = [
    { name: 'documentNumber', kind: 'line', label: t('findings.documentNumber'), isOptional: true },
    { name: 'documentTitle', kind: 'line', label: t('findings.documentTitle'), isOptional: true },
  ];
  const assignment: FieldSpec[] = [
    {
      ...{ name: 'responsible', kind: 'line', label: t('findings.responsible') },
      hint: t('findings.responsibleHint'),
    },
    { name: 'measure', kind: 'text', label: t('findings.measure') },
  ];
  const dueOn = step === 'ASSIGN' ? t('findings.dueOn') : t('findings.newDueOn');
  return [
    ...(needs.includes('responsible') ? assignment : []),
    ...(needs.includes('dueOn') ? ([{ name: 'dueOn', kind: 'day', label: dueOn }] as const) : []),
    {
      ...{ name: 'text', kind: 'text', label: t(`findings.say.${step}`), hint: t('findings.problemHint') },
      isOptional: !needs.includes('text'),
    },
    ...(CITES.includes(step) ? document : []),
  ];
}

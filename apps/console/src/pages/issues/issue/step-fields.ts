import { ESCALATION_TARGETS, type IssueStep } from '@mingcha/domain/liaison/coordination';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../graphql/viewer';
import type { FieldSpec } from '../../../ui/RecordForm';

/** Steps that may cite a document; an answer has to. */
const CITES: readonly IssueStep[] = ['ESCALATE', 'HAND_UP', 'ANSWER', 'MEASURE', 'CLOSE'];
/** Steps that need no words. */
const WORDLESS: readonly IssueStep[] = ['ACCEPT', 'CONFIRM'];

/** The fields of the form of a step: only what that step can say. */
export function useStepFields(): (step: IssueStep) => FieldSpec[] {
  const { t } = useTranslation();
  const { today } = useViewer();
  return (step) => fieldsOf(step, t, today);
}

function fieldsOf(step: IssueStep, t: TFunction, today: string): FieldSpec[] {
  const targets = ESCALATION_TARGETS.map((value) => ({ value, text: t(`issues.target.${value}`) }));
  const isNeeded = step === 'ANSWER';
  const document: FieldSpec[] = [
    { name: 'documentNumber', kind: 'line', label: t('issues.documentNumber'), isOptional: !isNeeded },
    { name: 'documentTitle', kind: 'line', label: t('issues.documentTitle'), isOptional: true },
    { name: 'documentOn', kind: 'day', label: t('issues.documentOn'), latest: today, isOptional: !isNeeded },
  ];
  const escalation: FieldSpec[] = [
    { name: 'target', kind: 'choice', label: t('issues.targetLabel'), options: targets },
    { name: 'body', kind: 'line', label: t('issues.body'), hint: t('issues.bodyHint') },
  ];
  return [
    ...(step === 'ESCALATE' ? escalation : []),
    { name: 'text', kind: 'text', label: t(`issues.say.${step}`), isOptional: WORDLESS.includes(step) },
    ...(CITES.includes(step) ? document : []),
    { name: 'on', kind: 'day', label: t('issues.stepDay'), latest: today },
  ];
}

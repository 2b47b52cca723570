import { PANEL_ROLES } from '@mingcha/domain/engine/facts';
import { LEAVING_KINDS, TERM_MONTHS } from '@mingcha/domain/panel/appoint';
import { BACKGROUNDS } from '@mingcha/domain/panel/composition';
import { TIE_KINDS } from '@mingcha/domain/panel/recusal';
import { useTranslation } from 'react-i18next';
import type { PanelFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { addDays } from '../../../ui/civil-days';
import type { FieldSpec } from '../../../ui/RecordForm';
import { StepActs } from '../../../ui/StepActs';
import { type PanelAct, usePanelAct } from './use-panel-act';

type Options = FieldSpec['options'];

/** What the bureau in charge may do with a panel (S-3.1): one press opens the one form of that act. */
export function PanelActs({ panel }: { panel: PanelFragment }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const act = usePanelAct(panel.id);
  const serving = panel.terms.filter(({ isServing }) => isServing);
  const members: Options = serving.map(({ id, name }) => ({ value: id, text: name }));
  const units: Options = panel.scope.map(({ id, name }) => ({ value: id, text: name }));
  const named = (person: string, unit: string) => `${person} · ${unit}`;
  const ties = serving.flatMap((term) =>
    term.ties
      .filter(({ to }) => !to)
      .map(({ id, organisation }) => ({ value: id, text: named(term.name, organisation.name) })),
  );
  const overrides = serving.flatMap((term) =>
    term.overrides
      .filter(({ withdrawnOn }) => !withdrawnOn)
      .map((each) => ({ ...each, value: each.id, text: named(term.name, each.organisation.name) })),
  );
  const approvable = overrides.filter(({ canApprove }) => canApprove);

  const line = (name: string, label: string): FieldSpec => ({ name, kind: 'line', label });
  const day = (name: string, label: string): FieldSpec => ({ name, kind: 'day', label });
  const choice = (name: string, label: string, options: Options): FieldSpec => ({
    ...{ name, kind: 'choice', label, options: options ?? [] },
  });
  const who = choice('supervisorId', t('panels.who'), members);
  const unit = choice('organisationId', t('panels.unit'), units);
  const term: FieldSpec[] = [
    choice(
      'role',
      t('panels.role'),
      PANEL_ROLES.map((value) => ({ value, text: t(`panels.roles.${value}`) })),
    ),
    { ...line('employer', t('panels.employer')), hint: t('panels.employerHint'), isOptional: true },
    {
      ...{ name: 'backgrounds', kind: 'choices', label: t('panels.backgroundLabel'), isOptional: true },
      options: BACKGROUNDS.map((value) => ({ value, text: t(`panels.background.${value}`) })),
    },
    day('from', t('panels.from')),
    { name: 'termMonths', kind: 'count', label: t('panels.termMonths') },
    {
      ...line('termReason', t('panels.termReason')),
      isAsked: ({ termMonths }) => Number(termMonths) !== TERM_MONTHS.usual,
    },
    day('undertakingOn', t('panels.undertakingOn')),
    line('documentNumber', t('panels.documentNumber')),
  ];
  const usual = { termMonths: String(TERM_MONTHS.usual), undertakingOn: today };
  const fields: Record<PanelAct, FieldSpec[]> = {
    appoint: [line('name', t('panels.personName')), ...term],
    end: [
      who,
      choice(
        'kind',
        t('panels.leaving'),
        LEAVING_KINDS.map((value) => ({ value, text: t(`panels.left.${value}`) })),
      ),
      day('on', t('panels.lastDay')),
      line('reason', t('panels.reason')),
      { ...line('documentNumber', t('panels.documentNumber')), isAsked: ({ kind }) => kind === 'DISMISSED' },
    ],
    qualify: [
      who,
      line('kind', t('panels.qualificationKind')),
      line('number', t('panels.qualificationNumber')),
      line('issuer', t('panels.issuer')),
      { ...day('expiresOn', t('panels.expiresOn')), isOptional: true },
    ],
    tie: [
      who,
      unit,
      choice(
        'kind',
        t('panels.tieKind'),
        TIE_KINDS.map((value) => ({ value, text: t(`panels.tieKinds.${value}`) })),
      ),
      { ...line('note', t('panels.note')), isOptional: true },
      day('from', t('panels.from')),
    ],
    endTie: [choice('id', t('panels.whichTie'), ties), day('on', t('panels.lastDay'))],
    ask: [who, unit, { name: 'reason', kind: 'text', label: t('panels.reason') }],
    approve: [choice('id', t('panels.whichOverride'), approvable)],
    withdraw: [choice('id', t('panels.whichOverride'), overrides)],
    officer: [line('name', t('panels.personName')), day('from', t('panels.from'))],
    explain: [{ name: 'reason', kind: 'text', label: t('panels.reason') }],
  };
  const open: Record<PanelAct, boolean> = {
    ...{ appoint: true, officer: true, explain: panel.advice.length > 0 },
    ...{
      end: serving.length > 0,
      qualify: serving.length > 0,
      tie: serving.length > 0,
      ask: serving.length > 0,
    },
    ...{ endTie: ties.length > 0, approve: approvable.length > 0, withdraw: overrides.length > 0 },
  };
  const order: PanelAct[] = [
    'appoint',
    'officer',
    'explain',
    'qualify',
    'tie',
    'endTie',
    'ask',
    'approve',
    'withdraw',
    'end',
  ];
  const step = (one: PanelAct) =>
    ({
      ...{ step: one, text: t(`panels.act.${one}`), effect: t(`panels.effect.${one}`), fields: fields[one] },
      look: one === 'appoint' ? 'primary' : one === 'end' ? 'danger' : '',
      start: { ...usual, from: today, on: today },
    }) as const;

  return (
    <>
      <StepActs
        title={t('panels.manage')}
        note={t('panels.manageNote')}
        acts={order.filter((one) => open[one]).map(step)}
        onSubmit={act}
      />
      {serving.length > 0 && (
        <StepActs
          title={t('panels.act.renew')}
          note={t('panels.effect.renew')}
          acts={serving.map((each) => ({
            ...{ step: each.id, text: each.name, look: '', effect: t('panels.effect.renew'), fields: term },
            start: {
              ...usual,
              ...{ role: each.role, employer: each.employer, backgrounds: each.backgrounds.join(',') },
              from: addDays(each.to, 1),
            },
          }))}
          onSubmit={(supervisorId, values) => {
            const name = serving.find(({ id }) => id === supervisorId)?.name ?? '';
            return act('appoint', { ...values, supervisorId, name });
          }}
        />
      )}
    </>
  );
}

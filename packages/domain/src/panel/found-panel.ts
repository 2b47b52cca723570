import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import type { PanelForm } from '../engine/facts';
import { refuseEmpty, refuseLong, tidy } from '../liaison/said';
import { type Refusal, refuse } from '../refusal';

export const FORMATION_STEPS = ['NOMINATED', 'SELF_NOMINATED', 'REVIEWED', 'PUBLICISED', 'APPROVED'] as const;
/** 经一定程序组建 (S-1.5, A15): the steps a bureau chose of its own procedure. */
export type FormationStep = (typeof FORMATION_STEPS)[number];

/** A panel as it is founded (S-1.1): a committee, invited supervisors, or another form by its name (A13). */
export interface FoundPanelInput {
  name: string;
  form: PanelForm;
  formName: string | null;
  formation: readonly FormationStep[];
  documentNumber: string;
  documentTitle: string;
  from: string;
  /** The institutions it supervises; none named: all of the bureau (S-1.6). */
  organisationIds: readonly string[];
}

/** A panel fit to be stored. */
export interface PanelDraft extends FoundPanelInput {
  from: CivilDate;
  organisationIds: string[];
}

/** Decides whether a panel is founded: by some procedure, and on at least one document (A15). */
export function decideFoundingPanel(
  input: FoundPanelInput,
  ownOrganisationIds: readonly string[],
): Refusal[] | PanelDraft {
  const formName = tidy(input.formName);
  const isOther = input.form === 'OTHER';
  const refusals = [
    ...refuseEmpty(input.name, 'name'),
    ...(isOther && formName === null ? [refuse('FORM_NOT_NAMED', 'formName')] : []),
    ...(input.formation.length === 0 ? [refuse('FORMATION_MISSING', 'formation')] : []),
    ...refuseEmpty(input.documentNumber, 'documentNumber'),
    ...refuseEmpty(input.documentTitle, 'documentTitle'),
    ...(isCivilDate(input.from) ? [] : [refuse('NOT_A_DATE', 'from')]),
    ...(input.organisationIds.every((id) => ownOrganisationIds.includes(id))
      ? []
      : [refuse('ORGANISATION_UNKNOWN', 'organisationIds')]),
    ...refuseLong({ name: input.name, formName, documentTitle: input.documentTitle }),
  ];
  if (refusals.length > 0) return refusals;
  return {
    ...{ name: input.name.trim(), form: input.form, formName: isOther ? formName : null, from: input.from },
    formation: FORMATION_STEPS.filter((step) => input.formation.includes(step)),
    ...{ documentNumber: input.documentNumber.trim(), documentTitle: input.documentTitle.trim() },
    organisationIds: [...new Set(input.organisationIds)],
  };
}

/** Institutions of a bureau in operation that no panel of it supervises (S-1.6); a panel that names none has all. */
export function scopeGaps<Unit extends { id: string }>(
  organisations: readonly Unit[],
  scopes: readonly (readonly string[])[],
): Unit[] {
  if (scopes.some((scope) => scope.length === 0)) return [];
  const covered = new Set(scopes.flat());
  return organisations.filter(({ id }) => !covered.has(id));
}

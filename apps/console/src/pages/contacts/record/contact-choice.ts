import type { ContactDraft } from './contact-draft';

interface PositionChoice<Unit extends { id: string }> {
  position: { id: string };
  units: readonly Unit[];
}

interface Choice<Position, Unit> {
  position: Position | null;
  units: Unit[];
  unit: Unit | null;
}

/**
 * What the form shows as chosen: the draft's own choice where it still stands on that day, else the wanted
 * position, else the only one there is. `kept` is a unit that a correction must not lose.
 */
export function settleChoice<Unit extends { id: string }, Position extends PositionChoice<Unit>>(
  draft: Pick<ContactDraft, 'positionId' | 'organisationId'>,
  positions: readonly Position[],
  wanted: { position: string | null; unit: string | null },
  kept: Unit | null,
): Choice<Position, Unit> {
  const byId = (id: string | null) => positions.find(({ position }) => position.id === id);
  const only = positions.length === 1 ? positions[0] : undefined;
  const position = byId(draft.positionId) ?? byId(wanted.position) ?? only ?? null;
  const assigned = position?.units ?? [];
  const isKeptMissing = kept !== null && assigned.every(({ id }) => id !== kept.id);
  const units = isKeptMissing ? [...assigned, kept] : [...assigned];
  const unitById = (id: string | null) => units.find((unit) => unit.id === id);
  const onlyUnit = units.length === 1 ? units[0] : undefined;
  const unit = unitById(draft.organisationId) ?? unitById(wanted.unit) ?? onlyUnit ?? null;
  return { position, units, unit };
}

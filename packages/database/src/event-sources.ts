/**
 * What happened and starts a duty (engine.md, triggers: event), one select for each kind of happening: `id` is the
 * subject of the duty and unique over all of them, `subjectId` the institution or panel it is about, `label` what
 * people call it. `$1` is the bureau. What a bureau did about an event stands in `RESPONSES`.
 */
export const EVENTS: readonly string[] = [
  // S-3.3: whoever is appointed is to be trained.
  `select id, 'SUPERVISOR_APPOINTED' kind, panel_id "subjectId", name label, from_on "on", left_on "endedOn"
     from supervisors where tenant_id = $1`,
];

/** What was done about an event: `act` is what a rule's `where` asks for, `participants` the persons who took part. */
export const RESPONSES: readonly string[] = [
  `select null::uuid id, 'RESPONSE' kind, null::date "on", null::date "recordedOn", null::date "voidedOn",
     null::uuid "eventId", '' act, '{}'::uuid[] participants where false`,
];

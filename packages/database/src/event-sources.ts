/**
 * What happened and starts a duty (engine.md, triggers: event), one select for each kind of happening: `id` is the
 * subject of the duty and unique over all of them, `subjectId` the institution or panel it is about, `label` what
 * people call it. `$1` is the bureau. What a bureau did about an event stands in `RESPONSES`.
 */
export const EVENTS: readonly string[] = [
  // S-3.3: whoever is appointed is to be trained.
  `select id, 'SUPERVISOR_APPOINTED' kind, panel_id "subjectId", name label, from_on "on", left_on "endedOn"
     from supervisors where tenant_id = $1`,
  // S-2.5b: whatever a supervisor sends is accepted. Never called by its author, who may have withheld the name.
  `select id, 'OPINION_SUBMITTED' kind, organisation_id "subjectId", '监督意见 ' || to_char(sent_on, 'MM-DD') label,
      sent_on "on", null::date "endedOn" from opinions where tenant_id = $1`,
  // S-2.5b, S-2.6b: handled and replied to, and again whenever the author says it is not solved. What was settled in
  // between ends nothing: its steps stand.
  `select s.round_id id, 'OPINION_ROUND' kind, o.organisation_id "subjectId",
      '监督意见 ' || to_char(o.sent_on, 'MM-DD') label, s.on_date "on", null::date "endedOn"
     from opinion_steps s join opinions o on o.tenant_id = s.tenant_id and o.id = s.opinion_id
    where s.tenant_id = $1 and s.id = s.round_id`,
];

/** What was done about an event: `act` is what a rule's `where` asks for, `participants` the persons who took part. */
export const RESPONSES: readonly string[] = [
  `select s.id, 'RESPONSE' kind, s.on_date "on", s.on_date "recordedOn", null::date "voidedOn",
      case s.step when 'ACCEPT' then s.opinion_id else s.round_id end "eventId", s.step act, '{}'::uuid[] participants
     from opinion_steps s where s.tenant_id = $1 and s.step in ('ACCEPT', 'HANDLE', 'REPLY')`,
];

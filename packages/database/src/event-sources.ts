/** The last day of a term, as `termEnd` of the domain says it. */
const TERM_END = `(from_on + make_interval(months => term_months))::date - 1`;

/** The day on which a family was found, or somebody left, of `tracing_cases c`. */
const TRACING_END = `(select e.on_date from tracing_steps e where e.tenant_id = c.tenant_id and e.case_id = c.id
  and e.state <> 'OPEN')`;

/** Whether the case `c` was one of unidentified people in the station on the day of the briefing `b`. */
const OPEN_THEN = `c.organisation_id = b.organisation_id and c.kind = 'UNIDENTIFIED' and c.admitted_on <= b.on_date
  and coalesce(${TRACING_END} > b.on_date, true)`;

/**
 * What happened and starts a duty (engine.md, triggers: event), one select for each kind of happening: `id` is the
 * subject of the duty and unique over all of them, `subjectId` the institution or panel it is about, `label` what
 * people call it. `$1` is the bureau. What a bureau did about an event stands in `RESPONSES`.
 */
export const EVENTS: readonly string[] = [
  // S-3.3: whoever is appointed is to be trained.
  `select id, 'SUPERVISOR_APPOINTED' kind, panel_id "subjectId", name label, from_on "on", left_on "endedOn"
     from supervisors where tenant_id = $1`,
  // S-3.7: sixty days before the last day of a term somebody thinks of renewing it. Whoever leaves before needs none.
  `select md5('term end ' || id)::uuid id, 'TERM_ENDING' kind, panel_id "subjectId", name || ' 任期届满' label,
      ${TERM_END} - 60 "on", case when left_on < ${TERM_END} then left_on end "endedOn"
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
  // S-2.2a, S-2.2b: the panel is brought in and gives its opinion, unless the application is taken back or turned down.
  `select a.id, 'CARE_APPLIED' kind, a.station_id "subjectId", '托养申请(' || o.name || ')' label, a.applied_on "on",
      (select s.on_date from care_steps s where s.tenant_id = a.tenant_id and s.application_id = a.id
        and s.step in ('REJECT', 'WITHDRAW')) "endedOn"
     from care_applications a join organisations o on o.tenant_id = a.tenant_id and o.id = a.care_institution_id
    where a.tenant_id = $1`,
  // S-2.3a, S-2.3b: the panel is invited and a plan is made, unless the minor has left before.
  `select c.id, 'MINOR_ADMITTED' kind, c.organisation_id "subjectId", '未成年人个案 ' || c.case_code label,
      c.admitted_on "on", (select s.on_date from minor_steps s where s.tenant_id = c.tenant_id and s.case_id = c.id
        and s.state in ('HANDED_OVER', 'CLOSED')) "endedOn"
     from minor_cases c where c.tenant_id = $1`,
  // S-2.3c: from the first plan on somebody of the panel sees what is done.
  `select s.id, 'MINOR_PLANNED' kind, c.organisation_id "subjectId", '未成年人个案 ' || c.case_code label,
      s.on_date "on", (select e.on_date from minor_steps e where e.tenant_id = c.tenant_id and e.case_id = c.id
        and e.state in ('HANDED_OVER', 'CLOSED')) "endedOn"
     from minor_steps s join minor_cases c on c.tenant_id = s.tenant_id and c.id = s.case_id
    where s.tenant_id = $1 and s.step = 'PLAN' and not exists (select 1 from minor_steps b
      where b.tenant_id = s.tenant_id and b.case_id = s.case_id and b.step = 'PLAN' and b.place < s.place)`,
  // S-2.3d: a hand-over is witnessed by two when it happens, or never.
  `select s.id, 'MINOR_HANDED_OVER' kind, c.organisation_id "subjectId", '未成年人交接 ' || c.case_code label,
      s.on_date "on", null::date "endedOn"
     from minor_steps s join minor_cases c on c.tenant_id = s.tenant_id and c.id = s.case_id
    where s.tenant_id = $1 and s.step = 'HAND_OVER'`,
  // D1, D2, D6: what is due once somebody unidentified has come, unless the family is found before; D7 a month later.
  ...['UNIDENTIFIED', 'RESCUED_CHILD'].map(
    (
      kind,
    ) => `select c.id, 'TRACING_${kind}' kind, c.organisation_id "subjectId", '寻亲 ' || c.case_code label,
      c.admitted_on "on", ${TRACING_END} "endedOn"
     from tracing_cases c where c.tenant_id = $1 and c.kind = '${kind}'`,
  ),
  `select md5('month ' || c.id)::uuid id, 'TRACING_MONTH' kind, c.organisation_id "subjectId", '寻亲 ' || c.case_code label,
      (c.admitted_on + interval '1 month')::date "on", ${TRACING_END} "endedOn"
     from tracing_cases c where c.tenant_id = $1 and coalesce(${TRACING_END} > c.admitted_on + interval '1 month', true)`,
  // S-2.4c: with each briefing the panel verifies the notices of everybody who is unidentified then.
  `select b.id, 'BRIEFED' kind, b.organisation_id "subjectId", '公告核查 ' || to_char(b.on_date, 'YYYY-MM') label,
      b.on_date "on", b.voided_on "endedOn"
     from briefings b where b.tenant_id = $1 and b.source = 'CONSOLE' and exists (select 1 from tracing_cases c
      where c.tenant_id = b.tenant_id and ${OPEN_THEN})`,
];

/** What was done about an event: `act` is what a rule's `where` asks for, `participants` the persons who took part. */
export const RESPONSES: readonly string[] = [
  `select s.id, 'RESPONSE' kind, s.on_date "on", s.on_date "recordedOn", null::date "voidedOn",
      case s.step when 'ACCEPT' then s.opinion_id else s.round_id end "eventId", s.step act, '{}'::uuid[] participants
     from opinion_steps s where s.tenant_id = $1 and s.step in ('ACCEPT', 'HANDLE', 'REPLY')`,
  `select s.id, 'RESPONSE' kind, s.on_date "on", s.recorded_on "recordedOn", null::date "voidedOn",
      s.application_id "eventId", s.step act, s.person_ids participants
     from care_steps s where s.tenant_id = $1 and s.step in ('STUDY', 'ADVISE')`,
  `select s.id, 'RESPONSE' kind, s.on_date "on", s.recorded_on "recordedOn", null::date "voidedOn", s.case_id "eventId",
      s.step act, s.person_ids participants
     from minor_steps s where s.tenant_id = $1 and s.step in ('INVITE', 'PLAN')`,
  `select s.id, 'RESPONSE' kind, s.on_date "on", s.recorded_on "recordedOn", null::date "voidedOn", p.id "eventId",
      'NOTE' act, s.person_ids participants
     from minor_steps s join minor_steps p on p.tenant_id = s.tenant_id and p.case_id = s.case_id and p.step = 'PLAN'
    where s.tenant_id = $1 and s.step = 'NOTE'`,
  `select s.id, 'RESPONSE' kind, s.on_date "on", s.recorded_on "recordedOn", null::date "voidedOn", s.case_id "eventId",
      case when s.step = 'VERIFY' and s.is_complete then 'VERIFIED' else s.step end act, '{}'::uuid[] participants
     from tracing_steps s where s.tenant_id = $1 and s.step in ('DNA', 'SETTLE', 'VERIFY')`,
  `select s.id, 'RESPONSE' kind, s.on_date "on", s.recorded_on "recordedOn", null::date "voidedOn",
      md5('month ' || s.case_id)::uuid "eventId", 'REFRESH' act, '{}'::uuid[] participants
     from tracing_steps s where s.tenant_id = $1 and s.step = 'REFRESH'`,
  // A notice stands once it does on every platform asked for (A23).
  `select md5('posted ' || p.case_id)::uuid id, 'RESPONSE' kind, max(p.first) "on", max(p.entered) "recordedOn",
      null::date "voidedOn", p.case_id "eventId", 'POSTED' act, '{}'::uuid[] participants
     from (select s.case_id, s.platform, min(s.on_date) first, min(s.recorded_on) entered from tracing_steps s
        where s.tenant_id = $1 and s.step = 'POST' group by s.case_id, s.platform) p
     join tracing_cases c on c.tenant_id = $1 and c.id = p.case_id
    where p.platform = any(case c.kind when 'UNIDENTIFIED' then array['XUNQIN', 'TOUTIAO']
      else array['TRAFFICKED_CHILD_PLATFORM'] end)
    group by p.case_id, c.kind having count(*) = case c.kind when 'UNIDENTIFIED' then 2 else 1 end`,
  // All of them verified as complete since the briefing, on the day the last one was.
  `select md5('all verified ' || b.id)::uuid id, 'RESPONSE' kind, max(v.first) "on", max(v.entered) "recordedOn",
      null::date "voidedOn", b.id "eventId", 'ALL_VERIFIED' act, '{}'::uuid[] participants
     from briefings b join tracing_cases c on c.tenant_id = b.tenant_id and ${OPEN_THEN}
     left join lateral (select min(s.on_date) first, min(s.recorded_on) entered from tracing_steps s
        where s.tenant_id = c.tenant_id and s.case_id = c.id and s.step = 'VERIFY' and s.is_complete
          and s.on_date >= b.on_date) v on true
    where b.tenant_id = $1 and b.source = 'CONSOLE'
    group by b.id having count(*) = count(v.first)`,
  // S-3.3: trained once in the term, or in the month before it.
  `select md5('trained ' || s.id)::uuid id, 'RESPONSE' kind, min(g.on_date) "on", min(g.recorded_on) "recordedOn",
      null::date "voidedOn", s.id "eventId", 'TRAINED' act, '{}'::uuid[] participants
     from supervisors s join trainings g on g.tenant_id = s.tenant_id and s.person_id = any(g.person_ids)
      and g.on_date between s.from_on - 31 and ${TERM_END}
    where s.tenant_id = $1 group by s.id`,
  // Both the verification it rests on and the hand-over itself, by two or more.
  `select md5('witnessed ' || h.id)::uuid id, 'RESPONSE' kind, h.on_date "on", h.recorded_on "recordedOn",
      null::date "voidedOn", h.id "eventId", 'WITNESSED' act, h.person_ids participants
     from minor_steps h where h.tenant_id = $1 and h.step = 'HAND_OVER' and cardinality(h.person_ids) >= 2
      and cardinality((select v.person_ids from minor_steps v where v.tenant_id = h.tenant_id and v.case_id = h.case_id
        and v.step = 'VERIFY' order by v.place desc limit 1)) >= 2`,
  // S-3.7: renewed by a term of the same person that begins within a month of the last day.
  `select r.id, 'RESPONSE' kind, coalesce(r.appointed_on, r.from_on) "on", coalesce(r.appointed_on, r.from_on) "recordedOn",
      null::date "voidedOn", md5('term end ' || s.id)::uuid "eventId", 'RENEW' act, '{}'::uuid[] participants
     from (select *, ${TERM_END} ends from supervisors where tenant_id = $1) s
     join supervisors r on r.tenant_id = s.tenant_id and r.person_id = s.person_id
      and r.from_on > s.from_on and r.from_on <= s.ends + 31`,
  // S-3.9: not renewed by its last day, a term ends by itself; nobody need enter it.
  `select md5('lapse ' || id)::uuid id, 'RESPONSE' kind, ${TERM_END} "on", ${TERM_END} "recordedOn", null::date "voidedOn",
      md5('term end ' || id)::uuid "eventId", 'LAPSE' act, '{}'::uuid[] participants
     from supervisors where tenant_id = $1`,
];

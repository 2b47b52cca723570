-- Five years of every city and county: three posts, a station and a centre that brief, a hospital, entrusted care, a
-- panel, an agreement, and the 46 duties a year that they owe. What became of a duty is chance, the same in every run.
insert into organisations (tenant_id, id, type, name, opened_on)
select t.id, md5(o.type || t.code)::uuid, o.type, t.short_name || o.label, '2015-01-01'
  from tenants t, (values ('RELIEF_STATION', '救助管理站'), ('MINORS_PROTECTION_CENTRE', '未成年人救助保护中心'),
    ('DESIGNATED_HOSPITAL', '定点医院'), ('ENTRUSTED_CARE_INSTITUTION', '安养中心')) o (type, label)
 where t.level <> 'PROVINCE';

insert into positions (tenant_id, id, kind, from_on)
select t.id, md5(kind || t.code)::uuid, kind, '2019-07-01'
  from tenants t, (values ('PRINCIPAL_LEADER'), ('DEPUTY_IN_CHARGE'), ('SECTION_HEAD')) p (kind)
 where t.level <> 'PROVINCE';
insert into incumbencies (tenant_id, id, position_id, person_name, from_on)
select tenant_id, uuidv7(), id, '程雨桐', from_on from positions;
insert into assignments (tenant_id, id, position_id, subject_tenant_id, organisation_id, from_on)
select p.tenant_id, uuidv7(), p.id, p.tenant_id, o.id, p.from_on
  from positions p join organisations o on o.tenant_id = p.tenant_id and o.type <> 'MINORS_PROTECTION_CENTRE';

insert into panels (tenant_id, id, name, form, from_on)
select id, md5('PANEL' || code)::uuid, short_name || '监督委员会', 'COMMITTEE', '2019-07-01'
  from tenants where level <> 'PROVINCE';
insert into supervisors (tenant_id, id, panel_id, person_id, name, role, employer, background, from_on, term_months)
select p.tenant_id, uuidv7(), p.id, uuidv7(), s.name, s.role, '社工服务中心', '社会工作',
       date_trunc('year', current_date) - interval '4 years', 60
  from panels p, (values ('胡立新', 'HEAD'), ('吴建国', 'DEPUTY_HEAD')) s (name, role);
insert into agreements (tenant_id, id, station_id, care_institution_id, from_on)
select id, md5('AGREEMENT' || code)::uuid, md5('RELIEF_STATION' || code)::uuid,
       md5('ENTRUSTED_CARE_INSTITUTION' || code)::uuid, '2019-07-01'
  from tenants where level <> 'PROVINCE';

with months as (
  select m::date as opens, (m + interval '1 month - 1 day')::date as due
    from generate_series(date_trunc('year', current_date) - interval '4 years',
                         date_trunc('year', current_date) + interval '11 months', interval '1 month') m
), windows as (
  select 'L-3.3' as rule, 'PERIODIC' as trigger, 'POSITION' as kind, 'SECTION_HEAD' as subject,
         to_char(opens, 'YYYY-MM') as key, opens, due from months
  union all
  select 'S-2.4a', 'PERIODIC', 'ORGANISATION', briefs, to_char(opens, 'YYYY-MM'), opens, due
    from months, unnest(array['RELIEF_STATION', 'MINORS_PROTECTION_CENTRE']) briefs
  union all
  select 'L-3.2', 'PERIODIC', 'POSITION', 'DEPUTY_IN_CHARGE', to_char(opens, 'YYYY-"Q"Q'), opens,
         (opens + interval '3 months - 1 day')::date from months where extract(month from opens) in (1, 4, 7, 10)
  union all
  select half.rule, 'PERIODIC', half.kind, half.subject,
         to_char(opens, 'YYYY') || case when extract(month from opens) = 1 then '-H1' else '-H2' end, opens,
         (opens + interval '6 months - 1 day')::date
    from months, (values ('L-3.1', 'POSITION', 'PRINCIPAL_LEADER'), ('S-3.6', 'PANEL', 'PANEL'))
      half (rule, kind, subject)
   where extract(month from opens) in (1, 7)
  union all
  select 'S-2.2c', 'SLOTS', 'AGREEMENT', 'AGREEMENT',
         to_char(opens, 'YYYY') || case when extract(month from opens) = 6 then '/MID_YEAR' else '/YEAR_END' end,
         opens, (opens + interval '2 months - 1 day')::date from months where extract(month from opens) in (6, 11)
)
insert into duties (tenant_id, id, rule_code, rule_version, trigger, subject_kind, subject_id, subject_name,
  window_key, opens_on, due_on, needed, due_soon_days, satisfied_on, late_entry)
select t.id, uuidv7(), w.rule, 1, w.trigger, w.kind, md5(w.subject || t.code)::uuid, t.short_name, w.key, w.opens,
       w.due, 1, 7, case when chance.n < 85 and w.opens + chance.n % 25 <= current_date then w.opens + chance.n % 25 end,
       chance.n < 5
  from tenants t cross join windows w
  cross join lateral (select abs(hashtext(t.code || w.rule || w.subject || w.key)) % 100 as n) chance
 where t.level <> 'PROVINCE'
 order by extract(year from w.opens), t.code;

-- The records behind the met duties of the seeded bureaus, so that re-deriving them finds what it looks for.
create temporary table met as
select d.*, t.code from duties d join tenants t on t.id = d.tenant_id
 where t.code ~ '^3410' and d.satisfied_on is not null;

insert into contacts (tenant_id, id, position_id, position_kind, subject_tenant_id, organisation_id, on_date, methods, recorded_at,
  recorded_on, source)
select m.tenant_id, uuidv7(), m.subject_id, p.kind, m.tenant_id, md5('RELIEF_STATION' || m.code)::uuid, satisfied_on,
       '{FIELD_VISIT}', satisfied_on, satisfied_on, 'IMPORT'
  from met m join positions p on p.tenant_id = m.tenant_id and p.id = m.subject_id
 where m.subject_kind = 'POSITION';
insert into briefings (tenant_id, id, organisation_id, on_date, stranded, unidentified, posted, recorded_at,
  recorded_on, source)
select tenant_id, uuidv7(), subject_id, satisfied_on, 2, 1, 1, satisfied_on, satisfied_on, 'IMPORT'
  from met where subject_kind = 'ORGANISATION';
insert into meetings (tenant_id, id, panel_id, on_date, attendees, recorded_at, recorded_on, source)
select tenant_id, uuidv7(), subject_id, satisfied_on, '{胡立新}', satisfied_on, satisfied_on, 'IMPORT'
  from met where subject_kind = 'PANEL';
insert into inspections (tenant_id, id, organisation_id, on_date, participants, recorded_at, recorded_on, source)
select tenant_id, uuidv7(), md5('ENTRUSTED_CARE_INSTITUTION' || code)::uuid, satisfied_on, '{胡立新}',
       satisfied_on, satisfied_on, 'IMPORT' from met where subject_kind = 'AGREEMENT';
drop table met;

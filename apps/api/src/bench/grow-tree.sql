-- A country around the seeded Huangshan: 30 provinces of 10 cities, 2,860 counties, 3,200 bureaus with the seed's nine
-- and the root.
insert into tenants (id, code, name, short_name, level, parent_id, path, has_own_station, kept_from)
select md5('T' || p)::uuid, p, p || '民政厅', p, 'PROVINCE', root.id, root.path || md5('T' || p)::uuid || '/', true,
       root.kept_from
  from tenants root, (select 'P' || p from generate_series(1, 30) p) provinces (p)
 where root.code = '000000';

insert into tenants (id, code, name, short_name, level, parent_id, path, has_own_station, kept_from)
select md5('T' || up.code || c)::uuid, up.code || c, up.code || c || '民政局', up.code || c, 'CITY', up.id,
       up.path || md5('T' || up.code || c)::uuid || '/', true, up.kept_from
  from tenants up, (select 'C' || c from generate_series(1, 10) c) cities (c)
 where up.code ~ '^P\d+$';

insert into tenants (id, code, name, short_name, level, parent_id, path, has_own_station, kept_from)
select md5('T' || up.code || k)::uuid, up.code || k, up.code || k || '民政局', up.code || k, 'COUNTY', up.id,
       up.path || md5('T' || up.code || k)::uuid || '/', true, up.kept_from
  from (select *, row_number() over (order by code) as nth from tenants where code ~ '^P\d+C\d+$') up,
       lateral (select 'K' || k from generate_series(1, 9 + (up.nth <= 160)::int) k) counties (k);

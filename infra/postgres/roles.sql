-- A PostgreSQL of one's own (15 or later), as a superuser, once:
--   psql -v owner="'…'" -v app="'…'" -v relay="'…'" -f infra/postgres/roles.sql
-- Then give MINGCHA_OWNER_URL, MINGCHA_APP_URL and MINGCHA_RELAY_URL to every program and run `mingcha migrate`.
-- packages/database/src/provision.ts does the same for the embedded server.

create role mingcha_owner login password :owner;
create role mingcha_app login password :app;
create role mingcha_relay login password :relay;

create database mingcha owner mingcha_owner encoding 'UTF8' template template0;
revoke all on database mingcha from public;
grant connect on database mingcha to mingcha_app, mingcha_relay;
-- BullMQ creates its schema "if not exists" and inserts in bulk through a temporary table.
grant create, temporary on database mingcha to mingcha_relay;

\connect mingcha
create schema if not exists queue authorization mingcha_relay;

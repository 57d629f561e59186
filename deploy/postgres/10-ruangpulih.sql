-- Runs once, when the data volume is still empty: a role for the application that is no superuser,
-- and its two databases. It may make one role of its own, rp_app, which every transaction runs as.
\getenv password DATABASE_PASSWORD
CREATE ROLE ruangpulih LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE ruangpulih OWNER ruangpulih TEMPLATE template0
  ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
CREATE DATABASE ruangpulih_keys OWNER ruangpulih TEMPLATE template0
  ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE CONNECT ON DATABASE ruangpulih FROM PUBLIC;
REVOKE CONNECT ON DATABASE ruangpulih_keys FROM PUBLIC;

-- Runs once, when the data volume is still empty: two roles for the application that are no
-- superusers, and a database for each. Neither may so much as connect to the other's. The first may
-- make one role of its own, rp_app, which every transaction runs as.
\getenv password DATABASE_PASSWORD
\getenv keys_password KEYS_DATABASE_PASSWORD
CREATE ROLE ruangpulih LOGIN CREATEROLE PASSWORD :'password';
CREATE ROLE ruangpulih_keys LOGIN PASSWORD :'keys_password';
CREATE DATABASE ruangpulih OWNER ruangpulih TEMPLATE template0
  ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
CREATE DATABASE ruangpulih_keys OWNER ruangpulih_keys TEMPLATE template0
  ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE CONNECT ON DATABASE ruangpulih FROM PUBLIC;
REVOKE CONNECT ON DATABASE ruangpulih_keys FROM PUBLIC;

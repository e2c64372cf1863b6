-- The PostgreSQL image runs this once, when its volume is empty.
\getenv owner_password OWNER_PASSWORD
\getenv endpoint_password ENDPOINT_PASSWORD

CREATE ROLE passback_owner LOGIN PASSWORD :'owner_password' NOSUPERUSER NOBYPASSRLS;
CREATE ROLE passback NOLOGIN;
CREATE ROLE passback_endpoint LOGIN PASSWORD :'endpoint_password' NOSUPERUSER NOBYPASSRLS;
GRANT passback TO passback_endpoint;
CREATE DATABASE passback OWNER passback_owner;

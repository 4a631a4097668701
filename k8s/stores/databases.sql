-- The databases and roles of the platform, one of each per service that keeps something.
-- Run by the launcher at every start (what exists already is left alone) and by the Postgres image at its first.

CREATE ROLE account_service LOGIN PASSWORD 'foyer';
CREATE ROLE event_service LOGIN PASSWORD 'foyer';
CREATE ROLE booking_service LOGIN PASSWORD 'foyer';
CREATE ROLE queue_service LOGIN PASSWORD 'foyer';
-- Reads the listings' change stream; event-service grants it the two tables it may read.
CREATE ROLE search_service LOGIN REPLICATION PASSWORD 'foyer';

CREATE DATABASE account_db OWNER account_service;
CREATE DATABASE event_db OWNER event_service;
CREATE DATABASE booking_db OWNER booking_service;
CREATE DATABASE queue_db OWNER queue_service;
CREATE DATABASE search_db OWNER search_service;

REVOKE ALL ON DATABASE account_db FROM PUBLIC;
REVOKE ALL ON DATABASE event_db FROM PUBLIC;
REVOKE ALL ON DATABASE booking_db FROM PUBLIC;
REVOKE ALL ON DATABASE queue_db FROM PUBLIC;
REVOKE ALL ON DATABASE search_db FROM PUBLIC;
GRANT CONNECT ON DATABASE event_db TO search_service;

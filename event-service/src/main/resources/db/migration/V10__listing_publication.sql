-- The change stream of search-service. The heartbeat is in it so that a quiet catalogue holds back no WAL.
CREATE PUBLICATION listing FOR TABLE listing, listing_heartbeat;

DO $$
BEGIN
    -- The role belongs to another service and is made by whoever sets up the databases.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'search_service') THEN
        GRANT USAGE ON SCHEMA public TO search_service;
        GRANT SELECT ON listing, listing_heartbeat TO search_service;
        GRANT UPDATE ON listing_heartbeat TO search_service;
    END IF;
END
$$;

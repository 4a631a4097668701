-- Until when buyers of an event may cancel, and what is kept then. Events from before have the one that holds without another.
ALTER TABLE event
    ADD COLUMN cancellable       boolean NOT NULL DEFAULT true,
    ADD COLUMN deadline_hours    integer NOT NULL DEFAULT 24,
    ADD COLUMN keeps_service_fee boolean NOT NULL DEFAULT false,
    ADD COLUMN kept_percent      integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT event_deadline_within_a_year CHECK (deadline_hours BETWEEN 0 AND 8760),
    ADD CONSTRAINT event_kept_is_a_share CHECK (kept_percent BETWEEN 0 AND 100);

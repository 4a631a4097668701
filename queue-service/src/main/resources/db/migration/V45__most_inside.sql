-- How many may be inside as far as booking-service can bear them: by its refusals, and kept for whoever tends the door next.
-- As it is to begin with, the organizer's capacity alone counts.
ALTER TABLE inflow
    ADD COLUMN most_inside     integer     NOT NULL DEFAULT 2147483647,
    ADD COLUMN most_changed_at timestamptz NOT NULL DEFAULT 'epoch',
    ADD COLUMN most_lowered_at timestamptz NOT NULL DEFAULT 'epoch',
    ADD CONSTRAINT inflow_most CHECK (most_inside > 0);

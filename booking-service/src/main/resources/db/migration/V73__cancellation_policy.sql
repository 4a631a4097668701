-- What a cancellation costs: as event-service says it now, and as it was when a booking's seats were held. What was sold
-- before there was a choice has the policy that holds without another.
ALTER TABLE showtime_on_sale
    ADD COLUMN cancellable       boolean NOT NULL DEFAULT true,
    ADD COLUMN deadline_hours    integer NOT NULL DEFAULT 24,
    ADD COLUMN keeps_service_fee boolean NOT NULL DEFAULT false,
    ADD COLUMN kept_percent      integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT showtime_on_sale_deadline CHECK (deadline_hours BETWEEN 0 AND 8760),
    ADD CONSTRAINT showtime_on_sale_kept CHECK (kept_percent BETWEEN 0 AND 100);

ALTER TABLE booking
    ADD COLUMN cancellable       boolean NOT NULL DEFAULT true,
    ADD COLUMN deadline_hours    integer NOT NULL DEFAULT 24,
    ADD COLUMN keeps_service_fee boolean NOT NULL DEFAULT false,
    ADD COLUMN kept_percent      integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT booking_deadline CHECK (deadline_hours BETWEEN 0 AND 8760),
    ADD CONSTRAINT booking_kept CHECK (kept_percent BETWEEN 0 AND 100);

INSERT INTO showtime_to_bring_again
SELECT id FROM showtime_on_sale WHERE on_sale_until > now()
    ON CONFLICT (showtime_id) DO NOTHING;

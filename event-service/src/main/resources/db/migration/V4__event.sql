CREATE TABLE event (
    id           uuid        NOT NULL,
    organizer_id uuid        NOT NULL,
    venue_id     uuid        NOT NULL,
    name         text        NOT NULL,
    description  text        NOT NULL,
    category     text        NOT NULL,
    image_url    text,
    status       text        NOT NULL,
    -- A deleted event is only hidden: a sale that was under way still finds what it was about.
    deleted_at   timestamptz,
    version      bigint      NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_pk PRIMARY KEY (id),
    CONSTRAINT event_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
    CONSTRAINT event_at_its_venue UNIQUE (id, venue_id),
    CONSTRAINT event_status_is_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'POSTPONED', 'CANCELLED', 'COMPLETED'))
);

CREATE INDEX event_by_venue ON event (venue_id);
CREATE INDEX event_by_organizer ON event (organizer_id);
CREATE INDEX event_by_category ON event (category) WHERE status IN ('PUBLISHED', 'POSTPONED') AND deleted_at IS NULL;
CREATE INDEX event_by_name ON event (lower(name)) WHERE status IN ('PUBLISHED', 'POSTPONED') AND deleted_at IS NULL;

CREATE TABLE event_performer (
    event_id     uuid    NOT NULL,
    position     integer NOT NULL,
    performer_id uuid    NOT NULL,
    headliner    boolean NOT NULL,
    CONSTRAINT event_performer_pk PRIMARY KEY (event_id, position),
    CONSTRAINT event_performer_event FOREIGN KEY (event_id) REFERENCES event (id),
    CONSTRAINT event_performer_performer FOREIGN KEY (performer_id) REFERENCES performer (id)
);

CREATE INDEX event_performer_by_performer ON event_performer (performer_id);

CREATE TABLE seat_map_draft (
    venue_id   uuid        NOT NULL,
    document   text        NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT seat_map_draft_pk PRIMARY KEY (venue_id),
    CONSTRAINT seat_map_draft_venue FOREIGN KEY (venue_id) REFERENCES venue (id)
);

-- A published version never changes. Rows and seats are one document: nobody asks for a single seat of a
-- venue, and 20,000 rows per version would be written and read for nothing.
CREATE TABLE seat_map (
    venue_id     uuid        NOT NULL,
    version      integer     NOT NULL,
    seat_count   integer     NOT NULL,
    document     text        NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT seat_map_pk PRIMARY KEY (venue_id, version),
    CONSTRAINT seat_map_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
    CONSTRAINT seat_map_version_is_positive CHECK (version > 0),
    CONSTRAINT seat_map_seat_count_is_a_count CHECK (seat_count >= 0)
);

-- Sections have rows of their own because prices refer to them.
CREATE TABLE seat_map_section (
    id                uuid    NOT NULL,
    venue_id          uuid    NOT NULL,
    seat_map_version  integer NOT NULL,
    position          integer NOT NULL,
    name              text    NOT NULL,
    type              text    NOT NULL,
    price_category    text    NOT NULL,
    general_admission boolean NOT NULL,
    capacity          integer NOT NULL,
    CONSTRAINT seat_map_section_pk PRIMARY KEY (id),
    CONSTRAINT seat_map_section_map FOREIGN KEY (venue_id, seat_map_version) REFERENCES seat_map (venue_id, version),
    CONSTRAINT seat_map_section_name_once UNIQUE (venue_id, seat_map_version, name),
    CONSTRAINT seat_map_section_position_once UNIQUE (venue_id, seat_map_version, position),
    CONSTRAINT seat_map_section_capacity_is_positive CHECK (capacity > 0)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A published seat map never changes' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER seat_map_never_changes BEFORE UPDATE ON seat_map FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seat_map_section_never_changes BEFORE UPDATE ON seat_map_section FOR EACH ROW EXECUTE FUNCTION refuse_change();

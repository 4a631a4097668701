-- How many seats of a section the house keeps: counted once here, since whoever counts what is for sale reads no seats.
ALTER TABLE seat_map_section ADD COLUMN held_back integer NOT NULL DEFAULT 0;
ALTER TABLE seat_map_section ADD CONSTRAINT seat_map_section_held_back_within_capacity
    CHECK (held_back >= 0 AND held_back <= capacity);

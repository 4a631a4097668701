-- A standing place has a section and no row and no seat: its ordinal names it, and nobody outside sees that.
ALTER TABLE booking_line
    ALTER COLUMN row_label DROP NOT NULL,
    ALTER COLUMN seat_label DROP NOT NULL,
    ADD CONSTRAINT booking_line_seat_has_row CHECK ((row_label IS NULL) = (seat_label IS NULL));
ALTER TABLE ticket
    ALTER COLUMN row_label DROP NOT NULL,
    ALTER COLUMN seat_label DROP NOT NULL,
    ADD CONSTRAINT ticket_seat_has_row CHECK ((row_label IS NULL) = (seat_label IS NULL));

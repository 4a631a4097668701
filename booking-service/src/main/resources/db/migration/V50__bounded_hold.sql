-- Whatever the settings say, nobody keeps seats unpaid for longer than an hour: a few hold times of 15 minutes at most.
ALTER TABLE booking
    ADD CONSTRAINT booking_hold_is_bounded CHECK (expires_at <= created_at + interval '1 hour');

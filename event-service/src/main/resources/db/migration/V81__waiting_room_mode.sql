-- What the organizer wants of the room while it is on, and who has to show that a person asks for a place.
ALTER TABLE waiting_room
    ADD COLUMN mode        text NOT NULL DEFAULT 'RUNNING',
    ADD COLUMN human_proof text NOT NULL DEFAULT 'WHEN_BUSY',
    ADD CONSTRAINT waiting_room_mode CHECK (mode IN ('RUNNING', 'PAUSED', 'DRAINING')),
    ADD CONSTRAINT waiting_room_human_proof CHECK (human_proof IN ('OFF', 'WHEN_BUSY', 'ALWAYS'));

-- What the organizer has the room do while it is on, as event-service says it.
ALTER TABLE waiting_room
    ADD COLUMN mode        text NOT NULL DEFAULT 'RUNNING',
    ADD COLUMN human_proof text NOT NULL DEFAULT 'WHEN_BUSY',
    ADD CONSTRAINT waiting_room_mode CHECK (mode IN ('RUNNING', 'PAUSED', 'DRAINING')),
    ADD CONSTRAINT waiting_room_human_proof CHECK (human_proof IN ('OFF', 'WHEN_BUSY', 'ALWAYS'));

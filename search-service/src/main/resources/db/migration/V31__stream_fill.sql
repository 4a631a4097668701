-- The walk over all listings that makes up for changes the stream cannot bring. The latest one of a slot.
CREATE TABLE stream_fill (
    slot        text        NOT NULL,
    number      bigint      NOT NULL DEFAULT 1, -- grows whenever the walk has to begin anew
    reason      text        NOT NULL,
    needed_at   timestamptz NOT NULL DEFAULT now(),
    walked_to   uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    finished_at timestamptz,
    CONSTRAINT stream_fill_pk PRIMARY KEY (slot),
    CONSTRAINT stream_fill_numbered CHECK (number > 0)
);

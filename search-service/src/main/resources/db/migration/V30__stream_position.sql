-- How far the changes of a slot have been taken: by this a slot that moved on without us is noticed.
CREATE TABLE stream_position (
    slot   text   NOT NULL,
    server text   NOT NULL, -- which Postgres, and on which timeline: positions of another one mean nothing
    taken  pg_lsn NOT NULL,
    CONSTRAINT stream_position_pk PRIMARY KEY (slot)
);

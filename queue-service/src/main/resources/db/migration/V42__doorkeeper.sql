-- Which instances go round the doors, and until when that is to be believed: each takes its share of the doors.
CREATE TABLE doorkeeper (
    instance uuid        NOT NULL,
    until    timestamptz NOT NULL,
    CONSTRAINT doorkeeper_pk PRIMARY KEY (instance)
) WITH (fillfactor = 70);

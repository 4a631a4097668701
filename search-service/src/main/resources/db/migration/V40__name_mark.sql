-- Names whose count may have changed. Only ever added to by those who write listings, so that they never wait for
-- each other, nor for whoever counts; a name may stand here many times.
CREATE TABLE name_mark (
    id   bigint GENERATED ALWAYS AS IDENTITY,
    kind text   NOT NULL,
    name text   NOT NULL,
    CONSTRAINT name_mark_pk PRIMARY KEY (id),
    CONSTRAINT name_mark_kind_is_known CHECK (kind IN ('EVENT', 'PERFORMER', 'VENUE', 'CITY'))
);

CREATE TABLE performer (
    id         uuid        NOT NULL,
    owner_id   uuid        NOT NULL,
    name       text        NOT NULL,
    type       text        NOT NULL,
    biography  text,
    image_url  text,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT performer_pk PRIMARY KEY (id)
);

CREATE INDEX performer_by_name ON performer (lower(name));
CREATE INDEX performer_by_owner ON performer (owner_id);

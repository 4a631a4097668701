-- What this service has to tell others, written in the transaction that changed something.
-- Rows stay for a day after they were published, so that a Redis that lost its streams gets them again.
CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY,
    message_id   uuid        NOT NULL,
    stream       text        NOT NULL,
    type         text        NOT NULL,
    payload      text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    CONSTRAINT outbox_pk PRIMARY KEY (id),
    CONSTRAINT outbox_message_once UNIQUE (message_id)
);

CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;

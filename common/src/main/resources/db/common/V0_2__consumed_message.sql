-- Messages this service has acted on, so that acting is at most once although delivery is at least once.
CREATE TABLE consumed_message (
    consumer    text        NOT NULL,
    message_id  uuid        NOT NULL,
    consumed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT consumed_message_pk PRIMARY KEY (consumer, message_id)
);

-- What was answered to a request that carried an Idempotency-Key; a row without an answer is still running.
CREATE TABLE idempotent_request (
    account_id   uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    resource_id  uuid        NOT NULL,
    run          uuid        NOT NULL,
    lease_until  timestamptz NOT NULL,
    status       integer,
    answer       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotent_request_pk PRIMARY KEY (account_id, key),
    CONSTRAINT idempotent_request_answer_complete CHECK ((status IS NULL) = (answer IS NULL))
) WITH (fillfactor = 70);

CREATE INDEX idempotent_request_age ON idempotent_request (created_at);

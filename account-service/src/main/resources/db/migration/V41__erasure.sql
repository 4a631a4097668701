-- Accounts that are gone, by ids only. Kept for good: after a restore this is the list of whom to forget again.
CREATE TABLE erasure (
    id           uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    requested_at timestamptz NOT NULL,
    asked_at     timestamptz NOT NULL,
    completed_at timestamptz,
    CONSTRAINT erasure_pk PRIMARY KEY (id),
    CONSTRAINT erasure_account_once UNIQUE (account_id),
    CONSTRAINT erasure_asked_after_request CHECK (asked_at >= requested_at),
    CONSTRAINT erasure_completed_after_request CHECK (completed_at >= requested_at)
);

CREATE INDEX erasure_open ON erasure (asked_at) WHERE completed_at IS NULL;
CREATE INDEX erasure_newest ON erasure (requested_at DESC);

-- One row for each service that has answered that it names the person no more.
CREATE TABLE erasure_answer (
    erasure_id  uuid        NOT NULL,
    service     text        NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT erasure_answer_pk PRIMARY KEY (erasure_id, service),
    CONSTRAINT erasure_answer_erasure_fk FOREIGN KEY (erasure_id) REFERENCES erasure (id)
);

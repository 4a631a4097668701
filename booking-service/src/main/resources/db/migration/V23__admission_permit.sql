-- Who may book a showtime that has a waiting room. Told by queue-service's message or by the token itself, whichever comes first.
CREATE TABLE admission_permit (
    token_id    text        NOT NULL,
    showtime_id uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT admission_permit_pk PRIMARY KEY (token_id)
);

CREATE INDEX admission_permit_age ON admission_permit (expires_at);

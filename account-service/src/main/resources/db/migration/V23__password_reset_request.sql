-- Who asked to set a new password, known address or not: asking costs the same row either way.
CREATE TABLE password_reset_request (
    email    text        NOT NULL,
    asked_at timestamptz NOT NULL,
    CONSTRAINT password_reset_request_pk PRIMARY KEY (email)
);

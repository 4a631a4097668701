-- Who was let in, and until when. The token's id is the admission's.
CREATE TABLE admission (
    token_id    uuid        NOT NULL,
    place_id    uuid        NOT NULL,
    showtime_id uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    admitted_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    CONSTRAINT admission_pk PRIMARY KEY (token_id),
    CONSTRAINT admission_once_per_place UNIQUE (place_id),
    CONSTRAINT admission_of_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT admission_lasts CHECK (expires_at > admitted_at)
);

CREATE INDEX admission_inside ON admission (showtime_id, expires_at) WHERE ended_at IS NULL;
CREATE INDEX admission_recent ON admission (showtime_id, admitted_at);

-- What everybody with a good ticket to a showtime is to be told: that it has this status now, or starts at this time.
-- They are told in the order of their accounts, some in one transaction; told_until is the last of them so far.
CREATE TABLE showtime_notice (
    id          uuid        NOT NULL,
    showtime_id uuid        NOT NULL,
    status      text        NOT NULL,
    starts_at   timestamptz NOT NULL,
    told_until  uuid,
    created_at  timestamptz NOT NULL,
    done_at     timestamptz,
    CONSTRAINT showtime_notice_pk PRIMARY KEY (id)
);

CREATE INDEX showtime_notice_open ON showtime_notice (created_at) WHERE done_at IS NULL;

-- What was answered to a request that carried a key, written by the transaction that did what was asked: whoever did
-- not get the answer sends the request again and gets the same one.
CREATE TABLE answered_request (
    account_id  uuid        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    -- absent within the transaction that works on it, and never seen so by another
    answer      text,
    answered_at timestamptz NOT NULL,
    CONSTRAINT answered_request_pk PRIMARY KEY (account_id, key)
);

CREATE INDEX answered_request_by_time ON answered_request (answered_at);

-- Where buyers are written to: what their access token said when they last paid, or had tickets sent or given to them.
-- Forgotten with the account.
CREATE TABLE buyer_contact (
    account_id uuid        NOT NULL,
    email      text        NOT NULL,
    name       text,
    updated_at timestamptz NOT NULL,
    CONSTRAINT buyer_contact_pk PRIMARY KEY (account_id),
    CONSTRAINT buyer_contact_email_bounded CHECK (length(email) BETWEEN 3 AND 320),
    CONSTRAINT buyer_contact_name_bounded CHECK (length(name) BETWEEN 1 AND 200)
);

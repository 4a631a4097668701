CREATE TABLE account (
    id            uuid        NOT NULL,
    email         text        NOT NULL,
    name          text        NOT NULL,
    phone         text,
    created_at    timestamptz NOT NULL,
    last_login_at timestamptz,
    disabled_at   timestamptz,
    version       bigint      NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_email_once UNIQUE (email),
    CONSTRAINT account_email_normalised CHECK (email = lower(email) AND email = btrim(email)),
    CONSTRAINT account_email_length CHECK (char_length(email) BETWEEN 3 AND 254),
    CONSTRAINT account_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT account_phone_length CHECK (char_length(phone) BETWEEN 5 AND 30)
);

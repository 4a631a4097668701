-- Mails to send, ordered in the transaction that causes them and written when they are sent: until then a row holds
-- ids and an address. Of all that one cause asks for there is one letter.
CREATE TABLE mail (
    id              uuid        NOT NULL,
    recipient       text        NOT NULL,
    subject         text        NOT NULL,
    text_body       text        NOT NULL,
    html_body       text        NOT NULL,
    kind            text,
    about           uuid,
    facts           text,
    cause           text,
    written_at      timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    CONSTRAINT mail_pk PRIMARY KEY (id),
    CONSTRAINT mail_waits_or_ended CHECK (num_nonnulls(next_attempt_at, sent_at, given_up_at) = 1),
    CONSTRAINT mail_ended_is_empty CHECK (next_attempt_at IS NOT NULL OR text_body || html_body = ''),
    CONSTRAINT mail_laid_down_or_ordered CHECK (num_nulls(kind, about, facts, cause) IN (0, 4)),
    CONSTRAINT mail_cause_once UNIQUE (cause)
);

CREATE INDEX mail_due ON mail (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_ended ON mail (coalesce(sent_at, given_up_at)) WHERE next_attempt_at IS NULL;
CREATE INDEX mail_of_recipient ON mail (recipient);
CREATE INDEX mail_about ON mail (about, kind);

-- The same table in every service that sends mail: a row may say what is to be written when it is sent, instead of
-- the letter itself. Of all that one cause asks for there is one letter. This service lays its letters down.
ALTER TABLE mail
    ADD COLUMN kind  text,
    ADD COLUMN about uuid,
    ADD COLUMN facts text,
    ADD COLUMN cause text,
    ADD CONSTRAINT mail_laid_down_or_ordered CHECK (num_nulls(kind, about, facts, cause) IN (0, 4)),
    ADD CONSTRAINT mail_cause_once UNIQUE (cause);

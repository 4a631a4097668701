-- Whom an entry is about: people may have all that is recorded of them.
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, number) WHERE actor IS NOT NULL;
CREATE INDEX audit_entry_by_object ON audit_entry (object, number) WHERE object IS NOT NULL;

-- From a sequence, so that a room that was switched off and on again is not in a version it had before.
CREATE SEQUENCE waiting_room_version AS bigint;

ALTER TABLE waiting_room ADD COLUMN version bigint NOT NULL DEFAULT nextval('waiting_room_version');

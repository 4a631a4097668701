-- A performer named twice keeps the better place. The bill is written anew, because a list has no gaps.
CREATE TEMPORARY TABLE bill ON COMMIT DROP AS
SELECT event_id, performer_id, headliner,
       row_number() OVER (PARTITION BY event_id ORDER BY position) - 1 AS position
  FROM (SELECT DISTINCT ON (event_id, performer_id) event_id, performer_id, position,
               bool_or(headliner) OVER (PARTITION BY event_id, performer_id) AS headliner
          FROM event_performer ORDER BY event_id, performer_id, position) named_once;

DELETE FROM event_performer;

INSERT INTO event_performer (event_id, position, performer_id, headliner)
SELECT event_id, position, performer_id, headliner FROM bill;

-- Judged at the commit: a bill is reordered row by row, and two rows swap their performers one after the other.
ALTER TABLE event_performer
    ADD CONSTRAINT event_performer_once UNIQUE (event_id, performer_id) DEFERRABLE INITIALLY DEFERRED;

-- Who works at the doors of which event, as event-service told it last. A row of somebody who no longer does stays: it
-- carries the message that said so, and an older one that comes late must not open the door again.
CREATE TABLE door_staff (
    event_id   uuid    NOT NULL,
    account_id uuid    NOT NULL,
    engaged    boolean NOT NULL,
    told_by    uuid    NOT NULL,
    CONSTRAINT door_staff_pk PRIMARY KEY (event_id, account_id)
);
CREATE INDEX door_staff_of_account ON door_staff (account_id);

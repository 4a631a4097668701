-- Who is asked to work at the door of an event, and who does: one row per address and asking.
CREATE TABLE door_staff_invitation (
    id         uuid        NOT NULL,
    event_id   uuid        NOT NULL,
    -- as typed but for its case; collation C, because only ASCII has the same lower case everywhere
    email      text        NOT NULL,
    -- who answered; an invitation is to an address until then
    account_id uuid,
    state      text        NOT NULL,
    invited_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT door_staff_invitation_pk PRIMARY KEY (id),
    CONSTRAINT door_staff_invitation_event FOREIGN KEY (event_id) REFERENCES event (id),
    CONSTRAINT door_staff_invitation_state_is_known CHECK (state IN ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT door_staff_invitation_in_lower_case CHECK (email = lower(email COLLATE "C")),
    CONSTRAINT door_staff_invitation_accepted_by_somebody CHECK (state <> 'ACCEPTED' OR account_id IS NOT NULL)
);

CREATE UNIQUE INDEX door_staff_invited_once ON door_staff_invitation (event_id, email) WHERE state IN ('INVITED', 'ACCEPTED');
CREATE UNIQUE INDEX door_staff_engaged_once ON door_staff_invitation (event_id, account_id) WHERE state = 'ACCEPTED';
CREATE INDEX door_staff_invitation_by_event ON door_staff_invitation (event_id, invited_at, id);
CREATE INDEX door_staff_invitation_by_address ON door_staff_invitation (email);
CREATE INDEX door_staff_invitation_by_account ON door_staff_invitation (account_id) WHERE account_id IS NOT NULL;

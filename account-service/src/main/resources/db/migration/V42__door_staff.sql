-- Which message told last at how many events an account works, and whether it has the role DOOR_STAFF for that.
CREATE TABLE door_staff (
    account_id uuid    NOT NULL,
    told_by    uuid    NOT NULL,
    granted    boolean NOT NULL DEFAULT false,
    CONSTRAINT door_staff_pk PRIMARY KEY (account_id),
    CONSTRAINT door_staff_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

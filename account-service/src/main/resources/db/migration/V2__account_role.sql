CREATE TABLE account_role (
    account_id uuid NOT NULL,
    role       text NOT NULL,
    CONSTRAINT account_role_pk PRIMARY KEY (account_id, role),
    CONSTRAINT account_role_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT account_role_known CHECK (role IN ('CUSTOMER', 'ORGANIZER', 'DOOR_STAFF', 'ADMIN'))
);

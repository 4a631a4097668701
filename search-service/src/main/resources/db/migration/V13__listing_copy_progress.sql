-- How far the copy has followed event_db, for each form of its rows. A form without a row has not been filled yet.
CREATE TABLE listing_copy_progress (
    form        smallint    NOT NULL,
    followed_to timestamptz NOT NULL, -- every change before this moment is in the copy
    CONSTRAINT listing_copy_progress_pk PRIMARY KEY (form)
);

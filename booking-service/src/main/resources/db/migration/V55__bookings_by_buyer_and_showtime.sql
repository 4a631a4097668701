-- Each hold asks how many seats its buyer has of this showtime already. A buyer's whole list, which is short, is sorted when it is read.
CREATE INDEX booking_of_buyer ON booking (account_id, showtime_id);
DROP INDEX booking_of_account;

-- Rows are added in the order of their age, so one entry for many pages finds the old ones, and costs an insert next to nothing.
DROP INDEX idempotent_request_age;
CREATE INDEX idempotent_request_age ON idempotent_request USING brin (created_at);

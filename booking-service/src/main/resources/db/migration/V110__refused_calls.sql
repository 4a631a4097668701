-- How often the provider refused a call, under this key and those before: only that uses up tries, not that it did not answer.
ALTER TABLE payment_op ADD COLUMN refusals integer NOT NULL DEFAULT 0;

-- How often acting on a webhook failed: only that uses up tries, not that the provider did not answer.
ALTER TABLE stripe_event ADD COLUMN failures integer NOT NULL DEFAULT 0;

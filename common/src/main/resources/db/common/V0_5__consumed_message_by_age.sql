-- Ids of messages are forgotten once no stream can bring them again; the oldest ones are found by this.
CREATE INDEX consumed_message_by_age ON consumed_message (consumed_at);

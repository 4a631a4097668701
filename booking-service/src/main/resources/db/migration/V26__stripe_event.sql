-- The inbox of webhooks: stored once, answered at once, worked off afterwards. Only what names the payment is kept, since its
-- state is asked for again.
CREATE TABLE stripe_event (
    id                text        NOT NULL,
    type              text        NOT NULL,
    payment_intent_id text        NOT NULL,
    received_at       timestamptz NOT NULL DEFAULT now(),
    attempts          integer     NOT NULL DEFAULT 0,
    due_at            timestamptz DEFAULT now(),
    state             text        NOT NULL DEFAULT 'RECEIVED',
    CONSTRAINT stripe_event_pk PRIMARY KEY (id),
    CONSTRAINT stripe_event_state_known CHECK (state IN ('RECEIVED', 'DONE', 'PARKED'))
) WITH (fillfactor = 70);

CREATE INDEX stripe_event_due ON stripe_event (due_at) WHERE due_at IS NOT NULL;

-- The building of an index beside the one in use: what is done, and who is at it. Rows stay as a record.
CREATE TABLE index_rebuild (
    id          bigint      GENERATED ALWAYS AS IDENTITY,
    state       text        NOT NULL,
    revision    integer     NOT NULL,
    source      text        NOT NULL,
    target      text        NOT NULL,
    reached     uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    written     bigint      NOT NULL DEFAULT 0,
    refused     bigint      NOT NULL DEFAULT 0,
    repaired    bigint      NOT NULL DEFAULT 0,
    kept        text,
    trouble     text,
    holder      uuid,
    fence       bigint      NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity',
    started_at  timestamptz NOT NULL DEFAULT now(),
    filled_at   timestamptz,
    finished_at timestamptz,
    CONSTRAINT index_rebuild_pk PRIMARY KEY (id),
    CONSTRAINT index_rebuild_state_is_known CHECK (
        state IN ('STARTING', 'FILLING', 'VERIFYING', 'DONE', 'FAILED', 'ROLLING_BACK', 'ROLLED_BACK')),
    CONSTRAINT index_rebuild_builds_another_index CHECK (source <> target),
    CONSTRAINT index_rebuild_keeps_its_source CHECK (kept = source),
    CONSTRAINT index_rebuild_ends_once CHECK ((finished_at IS NULL) = (state IN ('STARTING', 'FILLING', 'VERIFYING', 'ROLLING_BACK'))),
    CONSTRAINT index_rebuild_once_per_index UNIQUE (target)
);

-- One at a time.
CREATE UNIQUE INDEX one_live_rebuild ON index_rebuild ((true))
    WHERE state IN ('STARTING', 'FILLING', 'VERIFYING', 'ROLLING_BACK');

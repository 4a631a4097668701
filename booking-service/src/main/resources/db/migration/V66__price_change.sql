-- Every change of a price that buyers met here, written in the transaction that made it. What is in here stays as it is.
CREATE TABLE price_change (
    showtime_id   uuid        NOT NULL,
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    price_tier_id uuid        NOT NULL,
    currency      text        NOT NULL,
    from_price    bigint      NOT NULL,
    to_price      bigint      NOT NULL,
    -- {"rule": soldShare, daysToShow, stepBack or edit, "reached", "percent"}, as organizers are shown it.
    reason        jsonb       NOT NULL,
    -- What demand was like: {"places", "sold", "daysToShow", "target"}.
    seen          jsonb,
    changed_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT price_change_pk PRIMARY KEY (showtime_id, id),
    CONSTRAINT price_change_is_one CHECK (from_price <> to_price),
    CONSTRAINT price_change_not_negative CHECK (from_price >= 0 AND to_price >= 0),
    CONSTRAINT price_change_rule_known CHECK (reason->>'rule' IN ('soldShare', 'daysToShow', 'stepBack', 'edit')),
    CONSTRAINT price_change_by_demand_tells_what_was_seen CHECK ((seen IS NULL) = (reason->>'rule' = 'edit'))
);

CREATE FUNCTION refuse_rewriting_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The log of prices is only ever added to' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER price_change_stays BEFORE UPDATE OR DELETE ON price_change
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_prices();
CREATE TRIGGER price_change_is_not_emptied BEFORE TRUNCATE ON price_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_prices();

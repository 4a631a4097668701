-- Every change of a price, written in the transaction that made it. What is in here stays as it is.
CREATE TABLE price_change (
    id            bigint         GENERATED ALWAYS AS IDENTITY,
    showtime_id   uuid           NOT NULL,
    prices_version bigint        NOT NULL,
    changed_at    timestamptz    NOT NULL,
    changed_by    uuid,
    reason        text           NOT NULL,
    tier_id       uuid           NOT NULL,
    tier_name     text           NOT NULL,
    old_currency  text,
    old_base      bigint,
    old_current   bigint,
    old_fee       bigint,
    old_tax       numeric(7, 4),
    new_currency  text,
    new_base      bigint,
    new_current   bigint,
    new_fee       bigint,
    new_tax       numeric(7, 4),
    CONSTRAINT price_change_pk PRIMARY KEY (id),
    CONSTRAINT price_change_showtime FOREIGN KEY (showtime_id) REFERENCES showtime (id),
    CONSTRAINT price_change_reason_is_known CHECK (reason IN ('EDITED', 'DEMAND')),
    CONSTRAINT price_change_edit_has_an_editor CHECK (reason <> 'EDITED' OR changed_by IS NOT NULL),
    CONSTRAINT price_change_is_one CHECK (old_currency IS NOT NULL OR new_currency IS NOT NULL),
    CONSTRAINT price_change_old_is_whole CHECK (num_nulls(old_currency, old_base, old_current, old_fee, old_tax) IN (0, 5)),
    CONSTRAINT price_change_new_is_whole CHECK (num_nulls(new_currency, new_base, new_current, new_fee, new_tax) IN (0, 5))
);

CREATE INDEX price_change_of_showtime ON price_change (showtime_id, id DESC);

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The log of prices is only ever added to' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER price_change_stays BEFORE UPDATE OR DELETE ON price_change FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER price_change_is_not_emptied BEFORE TRUNCATE ON price_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Between two moments at which some tier begins or ends to be for sale, prices stay; periods are numbered from 0.
CREATE TABLE price_period (
    showtime_id uuid        NOT NULL,
    number      integer     NOT NULL,
    starts_at   timestamptz NOT NULL,
    CONSTRAINT price_period_pk PRIMARY KEY (showtime_id, number),
    CONSTRAINT price_period_list FOREIGN KEY (showtime_id) REFERENCES price_list (showtime_id),
    CONSTRAINT price_period_starts_once UNIQUE (showtime_id, starts_at),
    CONSTRAINT price_period_first_has_no_beginning CHECK ((number = 0) = (starts_at = '-infinity'))
);

-- How many places cost what tier in which period, counted when prices are set: lists must not draw a seat map to know
-- whether a price is to be had. Tiers without a place in a period have no row.
CREATE TABLE price_coverage (
    showtime_id uuid    NOT NULL,
    period      integer NOT NULL,
    tier_id     uuid    NOT NULL,
    places      integer NOT NULL,
    CONSTRAINT price_coverage_pk PRIMARY KEY (showtime_id, period, tier_id),
    CONSTRAINT price_coverage_period FOREIGN KEY (showtime_id, period) REFERENCES price_period (showtime_id, number) ON DELETE CASCADE,
    CONSTRAINT price_coverage_tier FOREIGN KEY (tier_id, showtime_id) REFERENCES price_tier (id, showtime_id) ON DELETE CASCADE,
    CONSTRAINT price_coverage_is_some CHECK (places > 0)
);

CREATE INDEX price_coverage_by_tier ON price_coverage (tier_id);

-- When the next period begins that nobody was told of yet.
ALTER TABLE price_list ADD COLUMN flips_at timestamptz;
CREATE INDEX price_list_by_flip ON price_list (flips_at) WHERE flips_at IS NOT NULL;

INSERT INTO price_period (showtime_id, number, starts_at)
SELECT showtime_id, row_number() OVER (PARTITION BY showtime_id ORDER BY starts_at) - 1, starts_at
  FROM (SELECT showtime_id, '-infinity'::timestamptz AS starts_at FROM price_list
        UNION SELECT showtime_id, valid_from FROM price_tier WHERE valid_from IS NOT NULL
        UNION SELECT showtime_id, valid_to FROM price_tier WHERE valid_to IS NOT NULL) beginnings;

INSERT INTO price_coverage (showtime_id, period, tier_id, places)
SELECT p.showtime_id, p.number, s.tier_id, sum(m.capacity)
  FROM price_period p
  JOIN price_tier_section s ON s.showtime_id = p.showtime_id AND s.validity @> p.starts_at
  JOIN seat_map_section m ON m.id = s.section_id
 GROUP BY p.showtime_id, p.number, s.tier_id;

UPDATE price_list l
   SET flips_at = (SELECT min(p.starts_at) FROM price_period p
                    WHERE p.showtime_id = l.showtime_id AND p.starts_at > now());

package io.foyer.search.copy;

/** Very many rows, made by Postgres itself. */
public final class GeneratedCopy {

    /**
     * A word that every row has, one that every tenth has, and one that few have: {@code
     * everywhere}, {@code often}, {@code artist7}. A thousand cities, the bigger the lower the
     * number.
     */
    private static final String ROWS =
            """
            INSERT INTO listing_copy
            SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Show ' || n,
                   CASE WHEN n % 3 = 0 THEN 'THEATRE' ELSE 'CONCERT' END, 'Hall ' || n % 5000,
                   'City' || city, 'city' || city, 'US', 'America/New_York', NULL, '[]',
                   lat, lon,
                   cube(ARRAY[6371.0088 * cos(radians(lat)) * cos(radians(lon)),
                              6371.0088 * cos(radians(lat)) * sin(radians(lon)),
                              6371.0088 * sin(radians(lat))]),
                   now() + n % 365 * interval '1 day' + n * interval '1 second',
                   CURRENT_DATE + n % 365, 1000 + n % 20000, 90000, 'USD', 'AVAILABLE', n % 30000,
                   round(4 * log(2, 1 + n % 30000)),
                   CAST(format('''show'':1A ''artist%s'':2A ''city%s'':3B ''everywhere'':4C %s %s',
                               n % 20000, city, CASE WHEN n % 10 = 0 THEN '''often''' END,
                               CASE WHEN n % 30000 < 1000 THEN '''unloved''' END)
                        AS tsvector),
                   1, :form, n % 100 = 0
            FROM (SELECT n, city, 25 + city % 25 + random() / 10 AS lat,
                         -120 + city % 53 + random() / 10 AS lon
                  FROM (SELECT n, floor(1000 * random() ^ 3)::int AS city
                        FROM generate_series(1, :rows) n) numbered) placed
            """;

    private GeneratedCopy() {}

    public static OwnDatabase of(int rows) {
        var database = OwnDatabase.fresh();
        database.jdbc().sql(ROWS).param("rows", rows).param("form", CopyRow.FORM).update();
        database.jdbc().sql("VACUUM ANALYZE listing_copy").update();
        return database;
    }
}

package io.foyer.booking.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The months that past sales lie in, each with a table for every kind of row. */
@Component
public class PastMonths {

    private final JdbcClient jdbc;
    private final ArchiveProperties limits;

    PastMonths(JdbcClient jdbc, ArchiveProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /**
     * Makes the month's tables if there are none. They have the columns, defaults and indexes of
     * the tables that sell. Attaching them keeps neither readers nor writers waiting, so it needs
     * not be done ahead.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(LocalDate month) {
        var missing =
                jdbc.sql("INSERT INTO past_month (month) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(month)
                        .update();
        if (missing == 1) {
            SaleRows.TABLES.forEach(table -> make(table, month));
        }
    }

    /** Keeps the month from being dropped until the transaction ends; false when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(LocalDate month) {
        return jdbc.sql("SELECT month FROM past_month WHERE month = ? FOR SHARE")
                .param(month)
                .query(LocalDate.class)
                .optional()
                .isPresent();
    }

    /** Months whose last showtime began before that, the oldest first. */
    public List<LocalDate> endedBefore(OffsetDateTime time) {
        var current = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        return jdbc.sql("SELECT month FROM past_month WHERE month < ? ORDER BY month")
                .param(current)
                .query(LocalDate.class)
                .list();
    }

    /**
     * Nobody moves anything into the month any more, if this transaction commits.
     *
     * @return false when somebody else has dropped it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(LocalDate month) {
        return jdbc.sql("DELETE FROM past_month WHERE month = ?").param(month).update() == 1;
    }

    /**
     * Drops the tables of a month that was ended: a few files, however many rows they have. Whoever
     * reads the past waits meanwhile, so this gives up early.
     *
     * @throws org.springframework.dao.DataAccessException when readers were busy for too long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(LocalDate month) {
        jdbc.sql("SELECT set_config('lock_timeout', ?, true)")
                .param(limits.dropWithin().toMillis() + "ms")
                .query(String.class)
                .single();
        SaleRows.TABLES.forEach(table -> jdbc.sql("DROP TABLE " + name(table, month)).update());
    }

    /** Nothing in it comes from outside, and the bounds of a part take no parameters. */
    private void make(String table, LocalDate month) {
        var name = name(table, month);
        jdbc.sql("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(name, table)).update();
        jdbc.sql(
                        "ALTER TABLE every_%s ATTACH PARTITION %s FOR VALUES IN ('%s')"
                                .formatted(table, name, month))
                .update();
    }

    private static String name(String table, LocalDate month) {
        return String.format(
                Locale.ROOT, "%s_%04d_%02d", table, month.getYear(), month.getMonthValue());
    }
}

package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.foyer.booking.testing.CheckoutTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A table is empty, as each is before the first sale and its part of a house before that house
 * sells; then it is filled within a minute, before Postgres looks at it again.
 */
@CheckoutTest
class KeptPlansTests {

    /** From the sixth time on a plan is kept. */
    private static final int UNTIL_KEPT = 6;

    @Autowired private HikariDataSource pool;

    @Test
    void aPlanThatIsKeptFromThenFindsARowByTheIndex() throws SQLException {
        assertThat(planKeptWhileEmpty(pool)).contains("Index").doesNotContain("Seq Scan");
    }

    @Test
    void withoutTheSettingItReadsAllRows() throws SQLException {
        var plain =
                new DriverManagerDataSource(
                        pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());

        assertThat(planKeptWhileEmpty(plain)).contains("Seq Scan");
    }

    private static String planKeptWhileEmpty(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            try {
                sql.execute("CREATE TEMP TABLE sold (id uuid PRIMARY KEY)");
                sql.execute("VACUUM ANALYZE sold");
                sql.execute("PREPARE one (uuid) AS SELECT FROM sold WHERE id = $1");
                for (var time = 0; time < UNTIL_KEPT; time++) {
                    sql.execute("EXECUTE one (gen_random_uuid())");
                }
                sql.execute(
                        "INSERT INTO sold SELECT gen_random_uuid() FROM generate_series(1, 10000)");
                return plan(sql);
            } finally {
                forget(connection);
            }
        }
    }

    private static String plan(Statement sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows = sql.executeQuery("EXPLAIN EXECUTE one (gen_random_uuid())")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private static void forget(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("DROP TABLE IF EXISTS sold");
            sql.execute("DEALLOCATE one");
        }
    }
}

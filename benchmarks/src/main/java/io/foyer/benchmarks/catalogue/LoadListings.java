package io.foyer.benchmarks.catalogue;

import io.foyer.testing.shows.Shows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;

/**
 * {@code ./foyer load-listings COUNT} fills a running platform with composed shows, {@code ./foyer
 * load-listings --remove} takes them out again. Where event_db is, who writes and with which
 * password come from {@code FOYER_DB_URL}, {@code FOYER_DB_USER} and {@code FOYER_DB_PASSWORD}.
 */
public final class LoadListings {

    private static final long SEED = 2;
    private static final long MOST = 5_000_000;
    private static final long TELL_EVERY = 100_000;
    private static final String REMOVE = "--remove";

    private LoadListings() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(arguments.length == 1 ? arguments[0] : "");
        } catch (Refusal refusal) {
            System.err.println("foyer: " + refusal.getMessage());
            System.exit(1);
        } catch (SQLException e) {
            System.err.println("foyer: event_db does not do it: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String wish) throws SQLException, InterruptedException {
        var isRemoval = wish.equals(REMOVE);
        if (!isRemoval && !isCount(wish)) {
            throw new Refusal("Say how many, up to %d, or %s.".formatted(MOST, REMOVE));
        }
        try (var connection = connect()) {
            var catalogue = new ComposedCatalogue(connection);
            var begin = System.nanoTime();
            if (isRemoval) {
                catalogue.remove(rows -> tell(rows, begin));
                System.out.println(
                        "They are taken out; search forgets them when it has caught up.");
                return;
            }
            if (catalogue.isLoaded()) {
                throw new Refusal(
                        "Composed listings are there already; %s first.".formatted(REMOVE));
            }
            var count = Long.parseLong(wish);
            catalogue.load(Shows.of(SEED, LocalDate.now()), count, rows -> tell(rows, begin));
            System.out.println(rate(count, begin) + "; search finds them when it has caught up.");
        }
    }

    private static boolean isCount(String wish) {
        return wish.matches("[1-9][0-9]{0,6}") && Long.parseLong(wish) <= MOST;
    }

    private static Connection connect() {
        var properties = new Properties();
        properties.setProperty("user", setting("FOYER_DB_USER", "event_service"));
        properties.setProperty("password", setting("FOYER_DB_PASSWORD", "foyer"));
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "300");
        try {
            return DriverManager.getConnection(
                    setting("FOYER_DB_URL", "jdbc:postgresql://127.0.0.1:8432/event_db"),
                    properties);
        } catch (SQLException e) {
            throw new Refusal("Foyer is down (./foyer up starts it): " + e.getMessage());
        }
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static void tell(long rows, long begin) {
        if (rows % TELL_EVERY == 0) {
            System.out.println(rate(rows, begin));
        }
    }

    private static String rate(long rows, long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        return String.format(
                Locale.ROOT, "%,d listings in %.0f s, %,.0f/s", rows, seconds, rows / seconds);
    }

    /** Says in one sentence why nothing was done. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refusal(String sentence) {
            super(sentence);
        }
    }
}

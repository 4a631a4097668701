package io.foyer.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageBatchListener;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of sales a listing shows, and in which order of messages. */
@CatalogueTest
class SalesOnShowTests {

    private static final long STANDING = 5_000;
    private static final long PREMIUM = 20_669;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private MessageBatchListener sales;

    private final Told told = new Told();

    @Test
    void theLowestPriceIsThatOfWhatIsStillFree() {
        var show = show();

        tell(told.sold(show, 56, 50, PREMIUM, PREMIUM));

        var row = shown(show, costsFrom(PREMIUM));
        assertThat(row.toPrice()).isEqualTo(PREMIUM);
        assertThat(row.currency()).isEqualTo("USD");
        assertThat(row.availability()).isEqualTo("AVAILABLE");
        tell(told.sold(show, 56, 49, STANDING, PREMIUM));
        shown(show, costsFrom(STANDING));
    }

    @Test
    void whatIsSoldOutShowsWhatItCost() {
        var show = show();
        tell(told.sold(show, 56, 50, PREMIUM, PREMIUM));
        shown(show, costsFrom(PREMIUM));

        tell(told.sold(show, 56, 56));

        var row = shown(show, listed -> listed.availability().equals("SOLD_OUT"));
        assertThat(row.fromPrice()).isEqualTo(STANDING);
        assertThat(row.toPrice()).isEqualTo(PREMIUM);
    }

    @Test
    void newPricesStartWithTheListUntilBookingHasToldAgain() {
        var show = show();
        tell(told.sold(show, 56, 50, PREMIUM, PREMIUM));
        shown(show, costsFrom(PREMIUM));

        reprice(show, Show.PRICES.replace("5000", "6000"));

        assertThat(row(show).fromPrice()).isEqualTo(6_000);
        tell(told.sold(show, 56, 50, PREMIUM, PREMIUM));
        shown(show, costsFrom(PREMIUM));
    }

    @Test
    void pricesToldInAnotherCurrencyAreOfAListThatIsGone() {
        var show = show();
        reprice(show, Show.PRICES.replace("USD", "CAD"));

        tell(told.sold(show, 56, 56));
        shown(show, listed -> listed.availability().equals("SOLD_OUT"));
        tell(told.sold(show, 56, 50, PREMIUM, PREMIUM, "USD"));

        var row = shown(show, listed -> listed.availability().equals("AVAILABLE"));
        assertThat(row.fromPrice()).isEqualTo(STANDING);
        assertThat(row.currency()).isEqualTo("CAD");
    }

    @Test
    void ofABatchTheLastWordOfEachShowtimeCountsWhateverTheirOrder() {
        var first = show();
        var second = show();
        var messages = new ArrayList<Message>();
        for (var sold = 0; sold <= 50; sold += 10) {
            messages.add(told.sold(first, 56, sold, STANDING + sold, PREMIUM));
            messages.add(told.sold(second, 56, 56 - sold, PREMIUM, PREMIUM));
        }

        sales.onAll(messages.reversed());

        assertThat(shown(first, row -> row.popularity() == 50).fromPrice()).isEqualTo(5_050);
        assertThat(shown(second, row -> row.popularity() == 6).fromPrice()).isEqualTo(PREMIUM);
        assertThat(row(first).version()).isEqualTo(row(second).version());
    }

    @Test
    void repeatedAndOlderMessagesChangeNothing() {
        var show = show();
        var older = told.sold(show, 56, 3, STANDING, PREMIUM);
        var newer = told.sold(show, 56, 56);
        tell(newer);
        var before = shown(show, row -> row.availability().equals("SOLD_OUT"));

        sales.onAll(List.of(newer, older));
        tell(older);
        tell(newer);

        await().pollDelay(Duration.ofSeconds(1)).until(() -> row(show).equals(before));
    }

    /**
     * The negative control: whoever notes what comes, in the order it comes, ends with the past.
     */
    @Test
    void withoutTheOrderOfIdsAnOlderMessageWouldWin() {
        var show = show();
        var older = told.sold(show, 56, 3, STANDING, PREMIUM);
        tell(told.sold(show, 56, 56));
        shown(show, row -> row.availability().equals("SOLD_OUT"));

        jdbc.sql("UPDATE sales SET told_by = NULL WHERE showtime_id = ?::uuid")
                .param(show.showtimeId())
                .update();
        tell(older);

        shown(show, row -> row.availability().equals("AVAILABLE"));
    }

    @Test
    void anEventCostsFromWhatIsStillToBeHad() {
        var show = show();
        var other = Show.showtime(show.organizer(), show.eventId(), clock.instant());
        show.organizer()
                .done(
                        show.organizer()
                                .put(
                                        "/showtimes/" + other + "/prices",
                                        Show.PRICES.replace("5000", "7000")));

        tell(told.sold(show, 56, 56));
        shown(show, row -> row.availability().equals("SOLD_OUT"));

        var path = "/events?mine=true&size=1";
        await().untilAsserted(
                        () ->
                                assertThat(
                                                api.tree(show.organizer().get(path))
                                                        .get("items")
                                                        .get(0)
                                                        .get("fromPrice")
                                                        .get("amount")
                                                        .asLong())
                                        .isEqualTo(7_000));
    }

    /** Beside the time of the change, which every change has. */
    @Test
    void noIndexOfListingsHasWhatSalesChange() {
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT a.attname FROM pg_index i
                                          JOIN pg_attribute a ON a.attrelid = i.indrelid
                                                             AND a.attnum = ANY (i.indkey)
                                         WHERE i.indrelid = 'listing'::regclass
                                        """)
                                .query(String.class)
                                .list())
                .contains("showtime_id")
                .doesNotContain(
                        "availability",
                        "popularity",
                        "from_price",
                        "to_price",
                        "currency",
                        "version");
    }

    private Show show() {
        return Show.published(api.organizer(), clock.instant());
    }

    private void tell(Message message) {
        sales.on(message);
    }

    private void reprice(Show show, String prices) {
        var organizer = show.organizer();
        organizer.done(organizer.put("/showtimes/" + show.showtimeId() + "/prices", prices));
    }

    private Row row(Show show) {
        return Row.of(jdbc, show.showtimeId());
    }

    private static Predicate<Row> costsFrom(long price) {
        return row -> Objects.equals(row.fromPrice(), price);
    }

    private Row shown(Show show, Predicate<Row> wanted) {
        return await("the listing").until(() -> row(show), wanted::test);
    }
}

package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.checkout.MoneySweep;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.PostgresBackup;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A table is lost, and Postgres goes back to the moment before: what the README tells people. */
class PostgresRestoredTests extends PostgresFaultScene {

    @Autowired private RedissonClient redis;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private JsonMapper json;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void open() {
        showtime = shop.showtime(20);
        buyer = shop.buyer();
    }

    @Test
    void F17_whatWasPaidBeforeIsThereAndWhatWasPaidAfterIsTold() throws Exception {
        var backup = new PostgresBackup(postgres);
        var before = bought(0);
        var paying = buyer.hold(showtime, 2, 3);
        buyer.intentOf(paying);
        var held = buyer.hold(showtime, 4, 5);
        var moment = backup.now();
        pay(paying);
        pay(held);
        var after = bought(6);
        postgres.server().execute("DROP TABLE ticket CASCADE");

        backup.restore(moment);
        forgetWhatIsNotPaid();

        for (var booking : List.of(before, paying)) {
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertBought(booking));
        }
        await().atMost(SOON).until(() -> buyer.statusOf(held).equals("EXPIRED"));
        assertThat(buyer.get("/api/v1/bookings/" + after)).hasStatus(404);
        assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty();
        assertToldAndGivenBack(held, after);
        bought(6);
        assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty();
    }

    /** What an operator does who has gone back. */
    private void forgetWhatIsNotPaid() {
        postgres.server()
                .execute(
                        "SELECT setval('fence_seq', nextval('fence_seq') + 1000000)",
                        "UPDATE booking SET expires_at = now() WHERE status = 'HELD'");
        redis.getKeys().flushdb();
    }

    /** Of money that we know nothing of any more people are told, until it has gone back. */
    private void assertToldAndGivenBack(UUID... lost) throws Exception {
        assertThat(provider.compareToday()).isTrue();
        assertThat(nobodysMoney()).containsExactlyInAnyOrder(lost);
        assertThat(keptOf(lost)).containsOnly(2 * Shop.TOTAL_PER_SEAT);

        for (var booking : lost) {
            provider.giveBack(booking);
        }

        assertThat(provider.compareToday()).isTrue();
        assertThat(nobodysMoney()).isEmpty();
        assertThat(keptOf(lost)).containsOnly(0L);
    }

    private List<Long> keptOf(UUID... bookings) {
        var kept = provider.kept();
        return List.of(bookings).stream().map(each -> kept.getOrDefault(each, -1L)).toList();
    }

    /** Of which bookings they have money that is none of ours. */
    private List<UUID> nobodysMoney() throws Exception {
        var answer =
                http.get()
                        .uri("/api/v1/payments/attention")
                        .header(
                                "Authorization",
                                "Bearer " + identity.token(UUID.randomUUID(), Role.ADMIN))
                        .exchange();
        assertThat(answer).hasStatusOk();
        var items = json.readTree(answer.getResponse().getContentAsString()).path("items");
        return items.valueStream()
                .filter(item -> item.path("detail").asString("").contains("none of ours"))
                .map(item -> UUID.fromString(item.path("bookingId").asString()))
                .toList();
    }

    private UUID bought(int seat) {
        var booking = buyer.hold(showtime, seat, seat + 1);
        pay(booking);
        return booking;
    }

    private void pay(UUID booking) {
        insist(() -> buyer.confirmWithKey(booking, "pay-" + booking, PayingPerson.CARD));
        awaitCaptured(booking);
    }

    private void assertBought(UUID booking) {
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(buyer.tickets(booking).size()).isEqualTo(2);
        assertThat(rows.paymentStatus(booking)).isEqualTo("CAPTURED");
        assertThat(rows.balance(booking, "PROVIDER")).isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
    }
}

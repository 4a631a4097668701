package io.foyer.booking.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.common.privacy.AccountErased;
import io.foyer.common.privacy.Person;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@CheckoutTest
class PersonalDataTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/internal/personal-data";

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transactions;

    @Test
    void anExportHoldsOnesOwnAndNothingOfAnothers() {
        var buyer = shop.buyer();
        var other = shop.buyer();
        var bought = buy(buyer, 1, 2);
        var heldBySomebodyElse = other.hold(shop.showtime(5), 3);

        var held = export(buyer);

        assertThat(held.path("bookings").size()).isOne();
        assertThat(held.path("bookings").get(0).path("id").asString()).isEqualTo(bought.toString());
        assertThat(held.path("bookings").get(0).path("lines").size()).isEqualTo(2);
        assertThat(held.path("payments").get(0).path("card").path("last4").asString())
                .isEqualTo("4242");
        assertThat(held.path("payments").get(0).path("amount").path("amount").asLong())
                .isEqualTo(2 * Shop.TOTAL_PER_SEAT);
        assertThat(held.path("tickets").size()).isEqualTo(2);
        assertThat(held.path("requests").size()).isPositive();
        assertThat(held.path("contact").get(0).path("email").asString()).isEqualTo(buyer.email());
        assertThat(held.path("mails").get(0).path("recipient").asString()).isEqualTo(buyer.email());
        assertThat(held.toString()).doesNotContain(heldBySomebodyElse.toString());
        assertThat(export(other).path("bookings").size()).isOne();
        assertThat(export(shop.buyer()).isEmpty()).isTrue();
        assertThat(http.get().uri(PATH)).hasStatus(401);
    }

    @Test
    void anErasureKeepsTheBooksAndTheTicketsAndForgetsTheRest() {
        var buyer = shop.buyer();
        var other = shop.buyer();
        var bought = buy(buyer, 1);
        var othersBooking = buy(other, 1);
        var showtime = shop.showtime(5);
        var held = buyer.hold(showtime, 0);
        var paying = buyer.hold(showtime, 2);
        buyer.intentOf(paying);
        rows.change(
                "INSERT INTO admission_permit VALUES (?, ?, ?, now() + interval '1 h')",
                UUID.randomUUID().toString(),
                showtime.id(),
                buyer.accountId());
        var erasure = erasureOf(buyer.accountId());

        offerATicketTo("%s@example.com".formatted(erasure.erasureId()));

        erase(erasure, 1);
        erase(erasure, 2);

        assertThat(buyer.statusOf(bought)).isEqualTo("CONFIRMED");
        assertThat(buyer.tickets(bought).get(0).path("status").asString()).isEqualTo("VALID");
        assertThat(buyer.statusOf(held)).isEqualTo("CANCELLED");
        assertThat(buyer.statusOf(paying)).isEqualTo("PAYING");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shop.buyer().reserve(showtime, 0)).hasStatus(201));
        var left = export(buyer);
        assertThat(left.propertyNames())
                .containsExactlyInAnyOrder("bookings", "payments", "tickets");
        assertThat(left.path("payments").get(0).path("amount").path("amount").asLong())
                .isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(left.toString()).doesNotContain("\"4242\"").doesNotContain("visa");
        assertThat(mailsTo(buyer.email())).as("tickets that wait to be sent").isZero();
        assertThat(mailsTo("%s@example.com".formatted(erasure.erasureId())))
                .as("what somebody else had sent to the address")
                .isZero();
        assertThat(mailsTo(other.email())).isPositive();
        assertThat(export(other).toString()).contains("4242", othersBooking.toString());
        assertThat(export(other).path("requests").size()).isPositive();
    }

    /** Of somebody whose verified address, known by its digest, has never bought here. */
    private static AccountErased erasureOf(UUID accountId) {
        var id = UUID.randomUUID();
        return new AccountErased(id, accountId, Person.digest("%s@example.com".formatted(id)));
    }

    private void offerATicketTo(String address) {
        rows.change(
                """
                INSERT INTO mail (id, recipient, subject, text_body, html_body, kind, about, facts, cause,
                                  written_at, next_attempt_at)
                VALUES (gen_random_uuid(), ?, '', '', '', 'TICKET_OFFERED', gen_random_uuid(), '{}',
                        gen_random_uuid()::text, now(), now())
                """,
                address);
    }

    private int mailsTo(String address) {
        return rows.count("SELECT count(*) FROM mail WHERE recipient = ?", address);
    }

    /** Asks for it and waits for as many answers in the outbox. */
    private void erase(AccountErased erasure, int answers) {
        transactions.executeWithoutResult(_ -> outbox.append(Streams.ACCOUNT, erasure));
        await().atMost(SOON)
                .until(
                        () ->
                                rows.count(
                                                """
                                                SELECT count(*) FROM outbox
                                                 WHERE stream = 'stream:booking'
                                                   AND type = 'PersonalDataErased'
                                                   AND payload LIKE ?
                                                """,
                                                "%" + erasure.erasureId() + "%")
                                        == answers);
    }

    private UUID buy(Buyer buyer, int... ordinals) {
        var booking = buyer.hold(shop.showtime(10), ordinals);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        return booking;
    }

    private JsonNode export(Buyer buyer) {
        var answer = buyer.get(PATH);
        assertThat(answer).hasStatusOk();
        return buyer.body(answer);
    }
}

package io.foyer.booking.ticket.transfer;

import static io.foyer.booking.ticket.Visitor.body;
import static io.foyer.booking.ticket.Visitor.told;
import static io.foyer.booking.ticket.transfer.Bought.accept;
import static io.foyer.booking.ticket.transfer.Bought.address;
import static io.foyer.booking.ticket.transfer.Bought.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Visitor;
import io.foyer.testing.identity.TestIdentity;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CheckoutTest
class TransferApiTests {

    private static final String OWN = "/api/v1/users/me/tickets";

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private Showtimes showtimes;

    private final String email = address();

    @SuppressWarnings("NullAway.Init")
    private Bought bought;

    @SuppressWarnings("NullAway.Init")
    private Visitor friend;

    @BeforeEach
    void buy() {
        bought = Bought.ticket(shop, http, identity);
        friend = Visitor.withAddress(http, identity, email.toUpperCase(Locale.ROOT), true);
    }

    @Test
    void whoeverHasTheAddressTakesTheTicketAndTheOldCodeIsDead() {
        var offer = bought.offered("  " + email + " ");

        var shown = items(friend.get(Bought.MINE)).get(0);
        var answer = accept(friend, offer);

        assertThat(shown.path("id").asString()).isEqualTo(offer);
        assertThat(shown.path("event").path("name").asString()).isEqualTo("Midsummer Night");
        assertThat(shown.path("section").asString()).isEqualTo("Stalls");
        assertThat(shown.toString()).doesNotContain(bought.code());
        assertThat(answer).hasStatusOk();
        var taken = body(answer);
        assertThat(taken.path("id").asString()).isNotEqualTo(bought.ticket().toString());
        assertThat(taken.path("code").asString()).isNotEqualTo(bought.code());
        assertThat(taken.path("status").asString()).isEqualTo("VALID");
        var dead = bought.scan(http, identity, bought.code());
        assertThat(told(dead)).isEqualTo("422 ticket-not-valid");
        assertThat(body(dead).path("why").asString()).isEqualTo("transferred");
        assertThat(bought.scan(http, identity, taken.path("code").asString())).hasStatusOk();
        assertThat(items(friend.get(Bought.MINE)).size()).isZero();
    }

    @Test
    void fromThenOnItIsTheirsToPrintAndNoMoreTheGivers() {
        var taken = body(accept(friend, bought.offered(email))).path("id").asString();

        assertThat(friend.get("/api/v1/tickets/{id}/qr.png", taken)).hasStatusOk();
        assertThat(friend.get("/api/v1/bookings/{id}/tickets.pdf", bought.booking())).hasStatusOk();
        assertThat(told(bought.giver().get("/api/v1/tickets/{id}/qr.png", taken)))
                .isEqualTo("404 not-found");
        assertThat(told(bought.giver().get("/api/v1/tickets/{id}/qr.png", bought.ticket())))
                .isEqualTo("404 not-found");
        assertThat(told(bought.giver().get("/api/v1/bookings/{id}/tickets.pdf", bought.booking())))
                .isEqualTo("404 not-found");
        assertThat(told(friend.get("/api/v1/bookings/{id}", bought.booking())))
                .isEqualTo("404 not-found");
    }

    @Test
    void takingItTwiceIsTakingItOnce() {
        var offer = bought.offered(email);

        var first = body(accept(friend, offer));
        var second = body(accept(friend, offer));

        assertThat(second).isEqualTo(first);
        assertThat(rows.count("SELECT count(*) FROM ticket WHERE booking_id = ?", bought.booking()))
                .isEqualTo(2);
    }

    @Test
    void aReceivedTicketCanBePassedOnAndBack() {
        var taken = body(accept(friend, bought.offered(email)));
        var again =
                new Bought(
                        friend,
                        bought.booking(),
                        UUID.fromString(taken.path("id").asString()),
                        taken.path("code").asString(),
                        bought.showtime());
        var back = bought.giver();
        var offer = again.offered(back.accountId() + "@example.com");

        var returned = body(accept(back, offer));

        assertThat(bought.scan(http, identity, returned.path("code").asString())).hasStatusOk();
        assertThat(told(bought.scan(http, identity, taken.path("code").asString())))
                .isEqualTo("422 ticket-not-valid");
        assertThat(items(back.get(OWN)).size()).isOne();
    }

    @Test
    void nobodyElseTakesIt() {
        var offer = bought.offered(email);
        var stranger = Visitor.withAddress(http, identity, address(), true);
        var unverified = Visitor.withAddress(http, identity, email, false);

        assertThat(told(accept(stranger, offer))).isEqualTo("404 not-found");
        assertThat(told(accept(unverified, offer))).isEqualTo("403 forbidden");
        assertThat(told(unverified.get(Bought.MINE))).isEqualTo("403 forbidden");
        assertThat(items(stranger.get(Bought.MINE)).size()).isZero();
        assertThat(told(accept(friend, UUID.randomUUID().toString()))).isEqualTo("404 not-found");
        assertThat(http.get().uri(Bought.MINE)).hasStatus(401);
        accept(friend, offer);
        assertThat(told(accept(Visitor.withAddress(http, identity, email, true), offer)))
                .isEqualTo("404 not-found");
    }

    @Test
    void anOfferThatWasTakenBackCannotBeTaken() {
        var offer = bought.offered(email);

        assertThat(bought.withdraw()).hasStatus(204);
        assertThat(bought.withdraw()).hasStatus(204);

        assertThat(told(accept(friend, offer))).isEqualTo("409 state-conflict");
        assertThat(items(friend.get(Bought.MINE)).size()).isZero();
        accept(friend, bought.offered(email));
        assertThat(told(bought.withdraw())).isEqualTo("409 state-conflict");
    }

    @Test
    void aTicketIsOfferedToOneAtATime() {
        var offer = bought.offered(email);

        var again = bought.offer(email.toUpperCase(Locale.ROOT));

        assertThat(again).hasStatusOk();
        assertThat(body(again).path("id").asString()).isEqualTo(offer);
        assertThat(body(again).path("email").asString()).isEqualTo(email);
        assertThat(told(bought.offer(address()))).isEqualTo("409 state-conflict");
    }

    @Test
    void onlyOnesOwnValidTicketIsOfferedAndToAnAddress() {
        var stranger = Visitor.withAddress(http, identity, address(), true);

        assertThat(
                        told(
                                stranger.post(
                                        Map.of("email", email),
                                        "/api/v1/tickets/{id}/transfers",
                                        bought.ticket())))
                .isEqualTo("404 not-found");
        assertThat(told(stranger.delete("/api/v1/tickets/{id}/transfers", bought.ticket())))
                .isEqualTo("404 not-found");
        for (var wrong :
                new String[] {"", " ", "nobody", "a@b@c", "x".repeat(250) + "@example.com"}) {
            assertThat(told(bought.offer(wrong))).isEqualTo("400 validation-failed");
        }
        bought.scan(http, identity, bought.code());
        var used = bought.offer(email);
        assertThat(told(used)).isEqualTo("409 state-conflict");
        assertThat(body(used).path("ticketStatus").asString()).isEqualTo("CHECKED_IN");
    }

    @Test
    void onceTheShowtimeBeginsNothingChangesHands() {
        var offer = bought.offered(email);
        var late = Bought.ticket(shop, http, identity);
        begin(bought);
        begin(late);

        assertThat(told(accept(friend, offer))).isEqualTo("409 state-conflict");
        assertThat(items(friend.get(Bought.MINE)).size()).isZero();
        assertThat(told(late.offer(email))).isEqualTo("409 state-conflict");
    }

    @Test
    void soManyOffersOfATicketADayAndNoMore() {
        for (var i = 0; i < 5; i++) {
            bought.offered(address());
            bought.withdraw();
        }

        var sixth = bought.offer(email);

        assertThat(told(sixth)).isEqualTo("429 too-many-requests");
        assertThat(sixth).headers().hasValue("Retry-After", "86400");
        rows.change(
                "UPDATE ticket_transfer SET created_at = created_at - interval '25 h' WHERE"
                        + " ticket_id = ?",
                bought.ticket());
        assertThat(bought.offer(email)).hasStatus(201);
    }

    private void begin(Bought which) {
        rows.change(
                """
                UPDATE showtime_on_sale SET starts_at = now() - interval '1 s', revision = revision + 1
                 WHERE id = ?
                """,
                which.showtime().id());
        showtimes.lookAgain(which.showtime().id());
    }
}

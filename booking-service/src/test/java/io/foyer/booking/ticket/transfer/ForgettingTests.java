package io.foyer.booking.ticket.transfer;

import static io.foyer.booking.ticket.Visitor.body;
import static io.foyer.booking.ticket.Visitor.told;
import static io.foyer.booking.ticket.transfer.Bought.accept;
import static io.foyer.booking.ticket.transfer.Bought.address;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.TransferHistory;
import io.foyer.booking.ticket.Visitor;
import io.foyer.common.privacy.Person;
import io.foyer.testing.identity.TestIdentity;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses that tickets were offered to belong to people. */
@CheckoutTest
class ForgettingTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private TransferHistory history;
    @Autowired private KeptTransfers kept;
    @Autowired private TransactionTemplate transactions;

    private final String email = address();

    @SuppressWarnings("NullAway.Init")
    private Bought bought;

    @SuppressWarnings("NullAway.Init")
    private Visitor friend;

    @BeforeEach
    void buy() {
        bought = Bought.ticket(shop, http, identity);
        friend = Visitor.withAddress(http, identity, email, true);
    }

    @Test
    void bothSidesFindAnOfferInTheirExport() {
        bought.offered(email);

        assertThat(history.of(giver()))
                .singleElement()
                .satisfies(
                        offer -> {
                            assertThat(offer.given()).isTrue();
                            assertThat(offer.email()).isEqualTo(email);
                        });
        assertThat(history.of(receiver())).singleElement().matches(offer -> !offer.given());
        assertThat(history.of(new Person(UUID.randomUUID(), null))).isEmpty();
        assertThat(
                        body(bought.giver().get("/internal/personal-data"))
                                .path("ticketTransfers")
                                .size())
                .isOne();
    }

    @Test
    void theGiversErasureForgetsTheAddressAndTakesTheOfferBack() {
        var offer = bought.offered(email);

        forget(giver());
        forget(giver());

        assertThat(addresses()).isZero();
        assertThat(told(accept(friend, offer))).isEqualTo("404 not-found");
    }

    @Test
    void theReceiversErasureForgetsItTooAndTheTicketStaysPassedOn() {
        var offer = bought.offered(email);
        var code = body(accept(friend, offer)).path("code").asString();

        forget(receiver());

        assertThat(addresses()).isZero();
        assertThat(told(accept(friend, offer))).isEqualTo("200");
        assertThat(bought.scan(http, identity, code)).hasStatusOk();
    }

    @Test
    void whoHasOnlyTheAddressIsForgottenByItsDigest() {
        bought.offered(email);

        forget(Person.of(UUID.randomUUID(), email.toUpperCase(Locale.ROOT)));

        assertThat(addresses()).isZero();
    }

    @Test
    void anAddressIsForgottenSomeTimeAfterTheOfferIsOver() {
        bought.offered(email);
        bought.withdraw();
        kept.forgetOld();
        assertThat(addresses()).isOne();
        rows.change(
                "UPDATE ticket_transfer SET closed_at = now() - interval '91 d' WHERE ticket_id ="
                        + " ?",
                bought.ticket());

        kept.forgetOld();

        assertThat(addresses()).isZero();
    }

    @Test
    void anOfferThatNobodyTookIsOverWithTheShow() {
        bought.offered(email);
        rows.change(
                "UPDATE showtime_on_sale SET starts_at = now() - interval '91 d' WHERE id = ?",
                bought.showtime().id());

        kept.forgetOld();

        assertThat(addresses()).isZero();
    }

    private void forget(Person person) {
        transactions.executeWithoutResult(_ -> history.forget(person));
    }

    private Person giver() {
        return new Person(bought.giver().accountId(), null);
    }

    private Person receiver() {
        return Person.of(friend.accountId(), email);
    }

    private int addresses() {
        return rows.count(
                """
                SELECT count(*) FROM ticket_transfer
                 WHERE ticket_id = ? AND (email IS NOT NULL OR email_sha256 IS NOT NULL)
                """,
                bought.ticket());
    }
}

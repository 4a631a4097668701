package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.Buyer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A house where one card may pay for two accounts, and where test cards count. */
@TestPropertySource(
        properties = {"foyer.shared-cards.accounts=2", "foyer.shared-cards.test-cards=true"})
abstract class SharedCardScene extends RefundScene {

    static final String CARD = "pm_card_visa";
    static final String OTHER_CARD = "pm_card_mastercard";

    @BeforeEach
    void forgetCards() {
        rows.change("DELETE FROM card_use");
    }

    /** Two others have paid with the card. */
    void sharedByTwo() {
        for (var other : List.of(shop.buyer(), shop.buyer())) {
            assertThat(pay(other, CARD)).hasStatusOk();
        }
    }

    MvcTestResult pay(Buyer payer, String card) {
        return payer.confirm(payer.hold(shop.showtime(5), 1), card);
    }

    void isRefused(Buyer payer, MvcTestResult answer) {
        assertThat(answer).hasStatus(402);
        assertThat(payer.codeOf(answer)).isEqualTo("payment-declined");
        assertThat(payer.body(answer).path("declineCode").asString())
                .isEqualTo(SharedCards.DECLINE_CODE);
    }

    /** What became of the booking's payments, the first one first. */
    List<String> payments(UUID booking) {
        return rows.texts(
                "SELECT status FROM payment WHERE booking_id = ? ORDER BY attempt", booking);
    }

    /** Works off what was asked of the provider until the first payment is given back. */
    void awaitVoid(UUID booking) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return payments(booking).getFirst().equals("CANCELLED");
                        });
    }
}

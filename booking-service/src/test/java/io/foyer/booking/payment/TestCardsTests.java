package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider's test cards are everybody's, so by default nobody counts who pays with them. */
class TestCardsTests extends RefundScene {

    @Autowired private SharedCardProperties limits;

    @Test
    void anyNumberOfAccountsPaysWithATestCard() {
        for (var i = 0; i <= limits.accounts(); i++) {
            var payer = shop.buyer();
            assertThat(payer.confirm(payer.hold(shop.showtime(5), 1), "pm_card_visa"))
                    .hasStatusOk();
        }

        assertThat(rows.count("SELECT count(*) FROM card_use")).isZero();
    }
}

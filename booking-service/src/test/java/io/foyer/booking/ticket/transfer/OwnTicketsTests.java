package io.foyer.booking.ticket.transfer;

import static io.foyer.booking.ticket.transfer.Bought.accept;
import static io.foyer.booking.ticket.transfer.Bought.address;
import static io.foyer.booking.ticket.transfer.Bought.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Visitor;
import io.foyer.testing.identity.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of what somebody has. */
@CheckoutTest
class OwnTicketsTests {

    private static final String OWN = "/api/v1/users/me/tickets";

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;

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
    void theListHasWhatIsBoughtAndReceivedAndNotWhatIsGivenAway() {
        assertThat(items(bought.giver().get(OWN)).size()).isOne();
        var offer = bought.offered(email);
        var offered = items(bought.giver().get(OWN + "?when=upcoming")).get(0);
        accept(friend, offer);

        var received = items(friend.get(OWN + "?when=upcoming"));

        assertThat(offered.path("offer").path("email").asString()).isEqualTo(email);
        assertThat(offered.path("received").asBoolean()).isFalse();
        assertThat(received.size()).isOne();
        assertThat(received.get(0).path("received").asBoolean()).isTrue();
        assertThat(received.get(0).has("offer")).isFalse();
        assertThat(received.get(0).path("venue").path("timeZone").asString())
                .isEqualTo("Europe/London");
        assertThat(items(friend.get(OWN + "?when=past")).size()).isZero();
        assertThat(items(bought.giver().get(OWN)).size()).isZero();
        rows.change(
                "UPDATE showtime_on_sale SET starts_at = now() - interval '1 h' WHERE id = ?",
                bought.showtime().id());
        assertThat(items(friend.get(OWN + "?when=past&size=1")).size()).isOne();
        assertThat(items(friend.get(OWN + "?when=upcoming")).size()).isZero();
        assertThat(friend.get(OWN + "?when=never")).hasStatus(400);
    }

    @Test
    void aShowThatIsPostponedIsStillToComeWhateverItsOldDateWas() {
        rows.change(
                "UPDATE showtime_on_sale SET status = 'POSTPONED', starts_at = now() - interval '1"
                        + " h' WHERE id = ?",
                bought.showtime().id());

        var upcoming = items(bought.giver().get(OWN + "?when=upcoming"));

        assertThat(upcoming.size()).isOne();
        assertThat(upcoming.get(0).path("showtimeStatus").asString()).isEqualTo("POSTPONED");
        assertThat(items(bought.giver().get(OWN + "?when=past")).size()).isZero();
        assertThat(items(bought.giver().get(OWN)).size()).isOne();
    }
}

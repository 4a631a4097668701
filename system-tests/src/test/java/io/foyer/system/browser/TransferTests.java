package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Inbox;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Reply;
import io.foyer.system.client.Show;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ticket changes hands, and only its new owner gets in. */
@BrowserTest
class TransferTests {

    private static final String PLACE = "Stalls, row 1, seat 1";
    private static final String CODE = "The ticket’s code, to be shown at the door";

    private final Api api;
    private final Inbox inbox;
    private final Visitors visitors;
    private final Organizer promoter;
    private final Show show;

    TransferTests(Api api, Visitors visitors, Platform platform) {
        this.api = api;
        this.inbox = new Inbox(platform);
        this.visitors = visitors;
        this.promoter = new Organizer(api);
        this.show = promoter.putOnShow("De Mano en Mano", 1, 4);
    }

    @Test
    void aTicketIsGivenAwayUnderANewCodeAndTheOldOneIsDead() {
        var owner = new Customer(api);
        var friend = new Customer(api);
        friend.verify(inbox);
        var bookingId = buys(owner);
        var giver = comes(owner);
        giver.open("/tickets");
        giver.link(PLACE).click();
        assertThat(giver.page().getByAltText(CODE)).isVisible();
        var before = codeOn(giver);

        giver.page().getByText("Give this ticket to somebody else").click();
        giver.field("E-mail address").fill(friend.email());
        giver.button("Offer the ticket").click();
        assertThat(giver.page().locator("main"))
                .containsText("Offered to " + friend.email() + ". Until it is taken,");

        var taker = comes(friend);
        taker.open("/tickets");
        assertThat(taker.heading("Offered to you")).isVisible();
        taker.canBeUsedByEverybody("ticket-offered");
        taker.button("Take this ticket").click();
        taker.link(PLACE).click();
        assertThat(taker.page().getByAltText(CODE)).isVisible();
        var after = codeOn(taker);

        giver.open("/bookings/" + bookingId);
        assertThat(giver.page().locator("li.ticket")).containsText("Given away");
        assertThat(giver.page().getByAltText(CODE)).hasCount(0);
        giver.open("/tickets");
        assertThat(giver.page().locator("main")).containsText("No tickets yet");
        assertThat(after).isNotEqualTo(before);
        var refused = atTheDoor(before).refused(422, "ticket-not-valid");
        assertThat(refused.path("why").asString()).isEqualTo("transferred");
        atTheDoor(after).expect(200);
    }

    private String buys(Customer owner) {
        var held = owner.hold(show, show.seatIds().subList(0, 1)).expect(201);
        owner.pay(held.path("id").asString());
        return held.path("id").asString();
    }

    private Visitor comes(Customer person) {
        var visitor = visitors.on(Screen.PHONE);
        visitor.logIn(person);
        return visitor;
    }

    private static String codeOn(Visitor visitor) {
        return visitor.page().locator("main code").textContent();
    }

    private Reply atTheDoor(String code) {
        return api.post(
                "showtimes/" + show.showtimeId() + "/check-ins",
                promoter.token(),
                Map.of("code", code));
    }
}

package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Inbox;
import io.foyer.system.client.Person;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody moves to another e-mail address. */
@BrowserTest
class NewAddressTests {

    private final Customer fan;
    private final Visitor visitor;
    private final Inbox inbox;

    NewAddressTests(Api api, Visitors visitors, Platform platform) {
        this.fan = new Customer(api);
        this.visitor = visitors.on(Screen.PHONE);
        this.inbox = new Inbox(platform);
    }

    @Test
    void anAddressIsChangedByTheLinkThatIsMailedThere() {
        var address = UUID.randomUUID() + "@people.example";
        visitor.logIn(fan);
        visitor.open("/account");
        visitor.page().getByText("Use another address").click();
        visitor.field("New e-mail address").fill(address);
        visitor.field("Your password").fill(Person.PASSWORD);
        visitor.button("Mail a link there").click();
        var page = visitor.page().locator("main");
        assertThat(page).containsText("A link is on its way to " + address);
        visitor.canBeUsedByEverybody("new-address");

        var secret = inbox.secretIn("/account/verify", address);
        visitor.page().navigate("/account/verify#token=" + secret);
        assertThat(page).containsText("your e-mail address is verified");
        visitor.link("To your account").click();
        assertThat(page).containsText(address);
    }
}

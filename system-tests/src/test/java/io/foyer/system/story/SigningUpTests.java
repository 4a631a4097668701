package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Inbox;
import io.foyer.system.client.Reply;
import io.foyer.system.platform.RunningPlatform;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Getting an account, and getting back into it. */
@ExtendWith(RunningPlatform.class)
class SigningUpTests {

    private static final String OTHER_PASSWORD = "the lamps go down slowly";

    private final Api api;
    private final Inbox inbox;

    SigningUpTests(Api api, Platform platform) {
        this.api = api;
        this.inbox = new Inbox(platform);
    }

    @Test
    void aNewcomerVerifiesTheAddressByTheMailedLinkOnce() {
        var fan = new Customer(api);
        assertThat(fan.account().path("emailVerified").asBoolean()).isFalse();

        fan.verify(inbox);

        assertThat(fan.account().path("emailVerified").asBoolean()).isTrue();
        var used = inbox.secretIn("/account/verify", fan.email());
        api.post("auth/email-verification", null, Map.of("token", used))
                .refused(410, "link-not-valid");
    }

    @Test
    void aForgottenPasswordIsReplacedByMailAndEndsAllSessions() {
        var fan = new Customer(api);
        api.post("auth/password-reset", null, Map.of("email", fan.email())).expect(202);
        var secret = inbox.secretIn("/account/reset", fan.email());

        api.post(
                        "auth/password-reset/confirmation",
                        null,
                        Map.of("token", secret, "password", OTHER_PASSWORD))
                .expect(204);

        fan.logIn(OTHER_PASSWORD).expect(200);
        fan.logIn("a curtain rises at eight").refused(401, "invalid-credentials");
        api.post(
                        "auth/password-reset/confirmation",
                        null,
                        Map.of("token", secret, "password", OTHER_PASSWORD))
                .refused(410, "link-not-valid");
    }

    @Test
    void whoAsksForAnUnknownAddressIsAnsweredTheSame() {
        api.post(
                        "auth/password-reset",
                        null,
                        Map.of("email", UUID.randomUUID() + "@nobody.example"))
                .expect(202);
    }

    @Test
    void aKnownAddressIsAnsweredLikeANewOneAndOnlyItsOwnerIsTold() {
        var owner = new Customer(api);
        inbox.secretIn("/account/verify", owner.email());
        var mails = inbox.of(owner.email()).size();

        var known = signUp(owner.email());
        var unknown = signUp(UUID.randomUUID() + "@people.example");

        assertThat(known.expect(201).propertyNames())
                .isEqualTo(unknown.expect(201).propertyNames());
        var told = inbox.newest(owner.email(), mails + 1);
        assertThat(told.path("text").asString()).doesNotContain("#token=");
        owner.logIn(OTHER_PASSWORD).refused(401, "invalid-credentials");
        owner.logIn("a curtain rises at eight").expect(200);
    }

    private Reply signUp(String email) {
        return api.post(
                "accounts",
                null,
                Map.of(
                        "email",
                        email,
                        "password",
                        OTHER_PASSWORD,
                        "name",
                        "Somebody",
                        "role",
                        "CUSTOMER"));
    }
}

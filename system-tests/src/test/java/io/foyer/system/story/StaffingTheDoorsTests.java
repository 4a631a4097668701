package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Inbox;
import io.foyer.system.client.Organizer;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organizer asks somebody to check tickets. */
@ExtendWith(RunningPlatform.class)
class StaffingTheDoorsTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;
    private final Inbox inbox;

    StaffingTheDoorsTests(Api api, Platform platform) {
        this.api = api;
        this.inbox = new Inbox(platform);
    }

    @Test
    void whoeverIsInvitedByMailAcceptsAndWorksThereUntilItIsTakenBack() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Tickets, Please", 1, 4);
        var helper = new Customer(api);
        helper.verify(inbox);
        var mails = inbox.of(helper.email()).size();
        var staff = "events/" + show.eventId() + "/door-staff";

        var invitation =
                api.post(staff, promoter.token(), Map.of("email", helper.email())).expect(201);

        assertThat(inbox.newest(helper.email(), mails + 1).path("text").asString())
                .contains(show.name());
        var mine = api.get("door-staff/invitations", helper.token()).expect(200).path("items");
        assertThat(mine.findValuesAsString("id")).containsExactly(invitation.path("id").asString());
        api.post(
                        "door-staff/invitations/" + invitation.path("id").asString() + "/accept",
                        helper.token(),
                        Map.of())
                .expect(200);
        await("the role").atMost(SOON).untilAsserted(() -> assertRoles(helper, "DOOR_STAFF"));
        helper.refresh();

        api.call(
                        "DELETE",
                        staff + "/" + invitation.path("id").asString(),
                        promoter.token(),
                        null,
                        Map.of())
                .expect(204);
        await("a role that is taken away ends the sessions that had it")
                .atMost(SOON)
                .untilAsserted(
                        () ->
                                api.get("accounts/me", helper.token())
                                        .refused(401, "unauthenticated"));
        helper.comeBack();
        assertRoles(helper);
    }

    @Test
    void anInvitationIsForItsAddressAndForNobodyElse() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Somebody Else's Door", 1, 4);
        var helper = new Customer(api);
        var stranger = new Customer(api);
        stranger.verify(inbox);
        var id =
                api.post(
                                "events/" + show.eventId() + "/door-staff",
                                promoter.token(),
                                Map.of("email", helper.email()))
                        .expect(201)
                        .path("id")
                        .asString();

        api.post("door-staff/invitations/" + id + "/accept", stranger.token(), Map.of())
                .refused(404, "not-found");
        api.post(
                        "events/" + show.eventId() + "/door-staff",
                        new Organizer(api).token(),
                        Map.of("email", stranger.email()))
                .refused(404, "not-found");
    }

    private static void assertRoles(Customer helper, String... beside) {
        var roles =
                helper.account().path("roles").valueStream().map(role -> role.asString()).toList();
        assertThat(roles).contains("CUSTOMER").containsAll(List.of(beside));
        assertThat(roles).hasSize(1 + beside.length);
    }
}

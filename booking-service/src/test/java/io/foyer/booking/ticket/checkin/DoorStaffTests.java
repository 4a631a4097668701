package io.foyer.booking.ticket.checkin;

import static io.foyer.booking.ticket.Visitor.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Visitor;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Who works at a door, as event-service tells it. */
@CheckoutTest
class DoorStaffTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired private Shop shop;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transactions;
    @Autowired private DoorStaffListener listener;

    private int told;

    @SuppressWarnings("NullAway.Init")
    private AtTheDoor door;

    @SuppressWarnings("NullAway.Init")
    private Visitor staff;

    @BeforeEach
    void buy() {
        door = AtTheDoor.withBought(shop, http, identity, 1);
        staff = Visitor.of(http, identity, UUID.randomUUID(), Role.DOOR_STAFF);
    }

    @Test
    void whoIsEngagedForTheEventScansFromThenOnAndNoLonger() {
        tell(true);
        await().atMost(SOON).untilAsserted(() -> assertThat(door.manifest(staff)).hasStatusOk());

        assertThat(door.scan(staff, door.code(0))).hasStatusOk();
        tell(false);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(told(door.manifest(staff))).isEqualTo("404 not-found"));
    }

    @Test
    void messagesThatComeAgainOrLateChangeNothing() {
        var engaged = message(true);
        var released = message(false);

        listener.on(released);
        listener.on(engaged);
        listener.on(released);
        listener.on(engaged);

        assertThat(told(door.scan(staff, door.code(0)))).isEqualTo("404 not-found");
        listener.on(message(true));
        assertThat(door.scan(staff, door.code(0))).hasStatusOk();
    }

    private Message message(boolean engaged) {
        return new Message(
                nextId(),
                "DoorStaffChanged",
                """
                {"eventId": "%s", "accountId": "%s", "engaged": %s, "engagements": 1}
                """
                        .formatted(door.showtime().eventId(), staff.accountId(), engaged));
    }

    /** Of version 7, and greater than the one before by its time. */
    private UUID nextId() {
        told++;
        return new UUID((long) told << 16 | 0x7000, Long.MIN_VALUE);
    }

    private void tell(boolean engaged) {
        transactions.executeWithoutResult(
                _ ->
                        outbox.append(
                                Streams.CATALOGUE,
                                new DoorStaffChanged(
                                        door.showtime().eventId(),
                                        staff.accountId(),
                                        engaged,
                                        engaged ? 1 : 0)));
    }

    /** As event-service sends it. */
    record DoorStaffChanged(UUID eventId, UUID accountId, boolean engaged, long engagements) {}
}

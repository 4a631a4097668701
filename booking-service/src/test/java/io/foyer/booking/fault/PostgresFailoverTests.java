package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.fault.PayingPerson.Purchase;
import io.foyer.booking.testing.PostgresStandby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Postgres dies for good, and a standby takes over. */
class PostgresFailoverTests extends PostgresFaultScene {

    @Test
    void F16_whoPaysWhileAStandbyTakesOverBuysOnce() throws Exception {
        var showtime = showtime();
        try (var standby = new PostgresStandby(postgres).waitedFor()) {
            var crowd = crowd(showtime);

            postgres.kill();
            sendsAway(crowd);
            assertAlive();
            standby.promote();

            sellsAgain(crowd);
            everythingEnds(crowd, showtime);
        }
    }

    /** The control: of a standby that nobody waits for no more is known than what it has heard. */
    @Tag("long")
    @Test
    void withoutWaitingForItSomeAreLost() throws Exception {
        try (var standby = new PostgresStandby(postgres)) {
            var crowd = crowd(showtime());

            standby.stopListening();
            sellsAgain(crowd);
            postgres.kill();
            crowd.closeDoors();
            standby.promote();

            var told = crowd.bought().stream().map(Purchase::booking).toList();
            var lost = notConfirmed(told);
            assertThat(lost).isNotEmpty().hasSizeLessThan(told.size());
            for (var booking : lost) {
                provider.giveBack(booking);
            }
        }
    }
}

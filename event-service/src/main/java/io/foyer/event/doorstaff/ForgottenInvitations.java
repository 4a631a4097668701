package io.foyer.event.doorstaff;

import io.foyer.event.store.Columns;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets addresses that led to nothing: nobody can ask for them to be erased by an account. */
@Component
class ForgottenInvitations {

    private final JdbcClient jdbc;
    private final DoorStaffProperties limits;
    private final InstantSource clock;

    ForgottenInvitations(JdbcClient jdbc, DoorStaffProperties limits, InstantSource clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "1h")
    void forget() {
        jdbc.sql("DELETE FROM door_staff_invitation WHERE state <> 'ACCEPTED' AND changed_at < ?")
                .param(Columns.timestamp(clock.instant().minus(limits.keepUnanswered())))
                .update();
    }
}

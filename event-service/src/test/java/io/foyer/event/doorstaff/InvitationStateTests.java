package io.foyer.event.doorstaff;

import static io.foyer.event.doorstaff.InvitationState.ACCEPTED;
import static io.foyer.event.doorstaff.InvitationState.DECLINED;
import static io.foyer.event.doorstaff.InvitationState.INVITED;
import static io.foyer.event.doorstaff.InvitationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationStateTests {

    private static final Map<InvitationState, Set<InvitationState>> STEPS =
            Map.of(
                    INVITED, Set.of(ACCEPTED, DECLINED, WITHDRAWN),
                    ACCEPTED, Set.of(WITHDRAWN),
                    DECLINED, Set.of(),
                    WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource
    void thereAreTheStepsOfTheTableAndNoOthers(InvitationState from) {
        for (var next : InvitationState.values()) {
            assertThat(from.canBecome(next))
                    .as("%s to %s", from, next)
                    .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(next));
        }
    }
}

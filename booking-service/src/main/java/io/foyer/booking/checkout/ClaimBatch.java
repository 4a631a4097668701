package io.foyer.booking.checkout;

import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Claims that come at the same time, in one transaction and one commit; each is answered after it.
 * Whoever comes alone is a batch of one.
 */
@Component
class ClaimBatch {

    private final PlannedOnce planned;
    private final ClaimTogether together;
    private final Group<ClaimWish, Optional<ClaimOutcome>> claims;

    ClaimBatch(PlannedOnce planned, ClaimTogether together, Groups groups) {
        this.planned = planned;
        this.together = together;
        this.claims = groups.ofWrites("claims", this::claimAll);
    }

    /** Empty when it has to be claimed alone; nothing was changed then. */
    Optional<ClaimOutcome> claim(ClaimWish wish) {
        return claims.ask(wish);
    }

    /**
     * A wish that comes twice is one. A booking that is wished for in two ways, as by somebody
     * whose it is not, is claimed by the first of them.
     */
    private List<Optional<ClaimOutcome>> claimAll(List<ClaimWish> wishes) {
        Map<UUID, ClaimWish> distinct = new LinkedHashMap<>();
        wishes.forEach(wish -> distinct.putIfAbsent(wish.bookingId(), wish));
        var outcomes = claimDistinct(List.copyOf(distinct.values()));
        return wishes.stream()
                .map(
                        wish ->
                                Optional.ofNullable(outcomes.get(wish.bookingId()))
                                        .filter(_ -> wish.equals(distinct.get(wish.bookingId()))))
                .toList();
    }

    /** A seat that others do not decide on for long is no reason to keep the rest waiting. */
    private Map<UUID, ClaimOutcome> claimDistinct(List<ClaimWish> wishes) {
        try {
            return planned.write(() -> together.claim(wishes));
        } catch (DataAccessException failure) {
            if (LockFailure.isOne(failure)) {
                return Map.of();
            }
            throw failure;
        }
    }
}

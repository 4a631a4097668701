package io.foyer.queue.admission;

import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.queue.admission.AdmissionTable.EndedToken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down whose turn has ended, and tells booking-service by the same transaction. */
@Component
class Exit {

    /** Tokens in one message. */
    private static final int MOST = 500;

    private final AdmissionTable admissions;
    private final InflowTable inflows;
    private final Outbox outbox;

    Exit(AdmissionTable admissions, InflowTable inflows, Outbox outbox) {
        this.admissions = admissions;
        this.inflows = inflows;
        this.outbox = outbox;
    }

    /** Ends the turns of these places, where there are any; nobody of them has bought. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Collection<UUID> placeIds, Instant now) {
        end(placeIds, 0, now);
    }

    /** The same for those who have bought so many seats each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Collection<UUID> placeIds, int seats, Instant now) {
        if (!placeIds.isEmpty()) {
            admissions.end(placeIds, now).stream()
                    .collect(Collectors.groupingBy(EndedToken::showtimeId))
                    .forEach((showtimeId, ended) -> end(showtimeId, ended, seats));
        }
    }

    private void end(UUID showtimeId, List<EndedToken> ended, int seats) {
        var shoppers = (int) ended.stream().filter(EndedToken::pickedUp).count();
        if (shoppers > 0) {
            inflows.ended(showtimeId, shoppers, seats);
        }
        tell(showtimeId, ended.stream().map(EndedToken::tokenId).toList());
    }

    private void tell(UUID showtimeId, List<UUID> tokenIds) {
        for (var from = 0; from < tokenIds.size(); from += MOST) {
            var part = tokenIds.subList(from, Math.min(tokenIds.size(), from + MOST));
            outbox.append(Streams.ADMISSION, new AdmissionsEnded(showtimeId, List.copyOf(part)));
        }
    }
}

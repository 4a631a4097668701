package io.foyer.queue.admission;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.queue.place.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who was let in, and tells booking-service by the same transaction. */
@Component
class Entrance {

    private final AdmissionTable admissions;
    private final Outbox outbox;
    private final IdSource ids;

    Entrance(AdmissionTable admissions, Outbox outbox, IdSource ids) {
        this.admissions = admissions;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void letIn(List<Place> places, Instant now, Instant until) {
        // A token's times are whole seconds: the record must not outlive the token by a fraction.
        var expiresAt = until.truncatedTo(ChronoUnit.SECONDS);
        var admitted =
                places.stream()
                        .map(
                                place ->
                                        new Admission(
                                                ids.next(),
                                                place.id(),
                                                place.showtimeId(),
                                                place.accountId(),
                                                now,
                                                expiresAt))
                        .toList();
        admissions.insert(admitted);
        admitted.forEach(admission -> outbox.append(Streams.ADMISSION, messageOf(admission)));
    }

    private static BuyerAdmitted messageOf(Admission admission) {
        return new BuyerAdmitted(
                admission.showtimeId(),
                admission.accountId(),
                admission.tokenId(),
                admission.expiresAt());
    }
}

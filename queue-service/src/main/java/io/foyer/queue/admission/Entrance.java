package io.foyer.queue.admission;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.queue.place.Line;
import io.foyer.queue.place.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who was let in, and tells booking-service by the same transaction. */
@Component
class Entrance {

    private final Line line;
    private final AdmissionTable admissions;
    private final Outbox outbox;
    private final IdSource ids;

    Entrance(Line line, AdmissionTable admissions, Outbox outbox, IdSource ids) {
        this.line = line;
        this.admissions = admissions;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Those chosen are inside until then; those who were away wait on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letIn(Choice choice, Instant now, Instant until) {
        if (!choice.passed().isEmpty()) {
            line.pass(choice.passed(), now);
        }
        if (choice.chosen().isEmpty()) {
            return;
        }
        line.admit(choice.chosen());
        // A token's times are whole seconds: the record must not outlive the token by a fraction.
        var expiresAt = until.truncatedTo(ChronoUnit.SECONDS);
        var admitted =
                choice.chosen().stream().map(place -> admission(place, now, expiresAt)).toList();
        admissions.insert(admitted);
        admitted.forEach(admission -> outbox.append(Streams.ADMISSION, messageOf(admission)));
    }

    private Admission admission(Place place, Instant now, Instant expiresAt) {
        return new Admission(
                ids.next(),
                place.id(),
                place.showtimeId(),
                place.accountId(),
                now,
                expiresAt,
                null);
    }

    private static BuyerAdmitted messageOf(Admission admission) {
        return new BuyerAdmitted(
                admission.showtimeId(),
                admission.accountId(),
                admission.tokenId(),
                admission.expiresAt());
    }
}

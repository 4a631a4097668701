package io.foyer.event.showtime;

import io.foyer.event.programme.Event;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated performance of an event: the unit of sale. It keeps the seat map version it was made
 * with until its organizer moves it to a newer one; once its sale has begun the ids of its seats
 * never change their meaning.
 *
 * <pre>
 * from       to                                by
 * (none)     SCHEDULED                         entering it
 * SCHEDULED  POSTPONED, CANCELLED, COMPLETED   its organizer, its organizer, its end
 * POSTPONED  SCHEDULED, CANCELLED              its organizer
 * CANCELLED  (final)
 * COMPLETED  (final)
 * </pre>
 *
 * What others see is this state within that of the event: {@link ShowtimeStatus#within}.
 */
@Entity
public class Showtime {

    @Id private UUID id;
    private long number;
    private UUID eventId;
    private UUID venueId;
    private int seatMapVersion;
    @Embedded private ShowtimePlan plan;

    @Enumerated(EnumType.STRING)
    private ShowtimeStatus status;

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Showtime() {}

    Showtime(UUID id, long number, Event event, int seatMapVersion, ShowtimePlan plan) {
        this.id = id;
        this.number = number;
        this.eventId = event.id();
        this.venueId = event.venueId();
        this.seatMapVersion = seatMapVersion;
        this.plan = plan;
        this.status = ShowtimeStatus.SCHEDULED;
    }

    /**
     * Changes plan and state together, as an organizer may.
     *
     * @return why not, when the present state does not allow it; nothing is changed then
     */
    Optional<String> change(ShowtimePlan newPlan, ShowtimeStatus next, Instant now) {
        var refusal = refusal(newPlan, next, now);
        if (refusal.isEmpty()) {
            plan = newPlan;
            status = next;
        }
        return refusal;
    }

    private Optional<String> refusal(ShowtimePlan newPlan, ShowtimeStatus next, Instant now) {
        if (status != next && (next == ShowtimeStatus.COMPLETED || !status.canBecome(next))) {
            return Optional.of("A showtime that is %s cannot become %s.".formatted(status, next));
        }
        if (status.isOver() && !newPlan.equals(plan)) {
            return Optional.of("A showtime that is %s changes no more.".formatted(status));
        }
        var moves = !newPlan.startsAt().equals(plan.startsAt()) || status != next;
        var takesPlace = next == ShowtimeStatus.SCHEDULED;
        return takesPlace && moves && !newPlan.startsAt().isAfter(now)
                ? Optional.of("It would have begun already: give it a start to come.")
                : Optional.empty();
    }

    /** Whether it stands in the wanted state afterwards. */
    boolean become(ShowtimeStatus next) {
        if (status != next && !status.canBecome(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** Takes over what {@link SeatMapMoves#pin} has allowed. */
    void pin(int newerMap) {
        seatMapVersion = newerMap;
    }

    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    public UUID eventId() {
        return eventId;
    }

    public UUID venueId() {
        return venueId;
    }

    public int seatMapVersion() {
        return seatMapVersion;
    }

    public ShowtimePlan plan() {
        return plan;
    }

    /** Its own state, apart from that of its event. */
    public ShowtimeStatus status() {
        return status;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}

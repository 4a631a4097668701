package io.foyer.event.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people go to see, at one venue, on any number of showtimes.
 *
 * <pre>
 * from       to                                by
 * (none)     DRAFT                             entering it
 * DRAFT      PUBLISHED                         publish
 * PUBLISHED  POSTPONED, CANCELLED, COMPLETED   postpone, cancel, the end of its last showtime
 * POSTPONED  PUBLISHED, CANCELLED              publish (with new dates), cancel
 * CANCELLED  (final)
 * COMPLETED  (final)
 * </pre>
 *
 * A step to the state it is in already changes nothing, so every step can be repeated. Publishing
 * again what was postponed asks for dates to come ({@link EventDates}). Deleting hides an event of
 * which nothing is sold; one that was public is cancelled by it, for the sake of whoever was buying
 * at that moment.
 */
@Entity
public class Event {

    @Id private UUID id;
    private UUID organizerId;
    private UUID venueId;
    @Embedded private EventDetails details;

    @ElementCollection(fetch = FetchType.EAGER) // short, and always shown with the event
    @CollectionTable(name = "event_performer", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    private List<Billing> bill = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private @Nullable Instant deletedAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Event() {}

    Event(UUID id, UUID organizerId, UUID venueId, EventDetails details, List<Billing> bill) {
        this.id = id;
        this.organizerId = organizerId;
        this.venueId = venueId;
        this.details = details;
        this.bill.addAll(bill);
        this.status = EventStatus.DRAFT;
    }

    void change(EventDetails newDetails) {
        details = newDetails;
    }

    void bill(List<Billing> newBill) {
        bill.clear();
        bill.addAll(newBill);
    }

    /** Whether it stands in the wanted state afterwards. */
    boolean become(EventStatus next) {
        if (status != next && !status.canBecome(next)) {
            return false;
        }
        status = next;
        return true;
    }

    void delete(Instant now) {
        deletedAt = now;
        if (status.canBecome(EventStatus.CANCELLED)) {
            status = EventStatus.CANCELLED;
        }
    }

    /** Deletes what nobody else ever saw, and what it said with it. */
    void forget(Instant now) {
        details = new EventDetails("", "", details.category(), null, details.cancellationPolicy());
        bill.clear();
        delete(now);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID organizerId() {
        return organizerId;
    }

    public UUID venueId() {
        return venueId;
    }

    public EventDetails details() {
        return details;
    }

    /** Who performs, in the order of the bill. */
    public List<Billing> bill() {
        return List.copyOf(bill);
    }

    public EventStatus status() {
        return status;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}

package io.foyer.booking.checkout;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.common.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * One purchase of seats of one showtime.
 *
 * <pre>
 * from       by            to                      and then
 * HELD       extend        HELD                    more time to pay, up to the cap
 * HELD       startPaying   PAYING                  the seats are claimed under a fence number
 * HELD       giveUp        CANCELLED               the hold is released
 * HELD       (the sweep)   EXPIRED                 the hold has ended by itself
 * PAYING     confirm       CONFIRMED               tickets are issued, the money is captured
 * PAYING     beginClosing  PAYING                  nobody but the closer may confirm any more
 * PAYING     close         EXPIRED or CANCELLED    the payment has ended without money, the claim is released
 * EXPIRED    retake        PAYING                  late money, and the seats are still free
 * CONFIRMED  (SoldBookings) CANCELLED              its last ticket was cancelled, the seats are free
 * </pre>
 *
 * <p>Loaded with its row locked wherever it changes, but for what {@link ManyClaims} and {@link
 * ManyConfirmations} do to many at once by the same rules. Time is the database's clock: {@code
 * readAt} is read from it together with the row.
 */
@Entity
@Table(name = "booking")
class Booking {

    @Id private UUID id;
    private UUID accountId;
    private UUID showtimeId;
    private long showtimeNumber;
    @Embedded private BookedShowtime showtime;
    @Embedded private CancellationPolicy cancellationPolicy;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    private String currency;
    private long total;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Long fence;
    private @Nullable Instant claimUntil;

    /** Absent while nobody is ending its payment. */
    @Embedded private @Nullable Closing closing;

    private @Nullable Instant confirmedAt;

    @SuppressWarnings("UnusedVariable") // People and retention read it.
    private @Nullable Instant closedAt;

    @Version private long version;

    @Formula("clock_timestamp()")
    private Instant readAt;

    @ElementCollection
    @CollectionTable(name = "booking_line", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderBy("ordinal")
    @BatchSize(size = 100)
    private List<BookingLine> lines;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Booking() {}

    /** The hold's time is not over. */
    boolean isHeld() {
        return status == BookingStatus.HELD && expiresAt.isAfter(readAt);
    }

    /** Gives more time to pay, and answers whether there was any left to give. */
    boolean extend(Extension extension) {
        require(isHeld());
        var until = extension.end(createdAt, readAt);
        var longer = until.isAfter(expiresAt);
        expiresAt = longer ? until : expiresAt;
        return longer || expiresAt.isBefore(createdAt.plus(extension.cap()));
    }

    /** The buyer may pay now. */
    boolean isPayable() {
        return status == BookingStatus.PAYING
                && closing == null
                && claimUntil != null
                && claimUntil.isAfter(readAt);
    }

    void startPaying(Fence claim) {
        require(isHeld());
        status = BookingStatus.PAYING;
        fence = claim.number();
        claimUntil = claim.until();
    }

    /**
     * Whether an authorised payment may confirm it now: while it is closed, only for the closer.
     */
    boolean mayConfirm(Optional<Fence> closer) {
        return status == BookingStatus.PAYING && (closing == null || closing.isBy(closer));
    }

    void confirm() {
        require(status == BookingStatus.PAYING);
        status = BookingStatus.CONFIRMED;
        confirmedAt = readAt;
        closing = null;
    }

    /** Whether nobody is closing it, or whoever did has not been heard of for too long. */
    boolean mayBeClosed() {
        return status == BookingStatus.PAYING && (closing == null || closing.isLate(readAt));
    }

    /** Whether it is time to close it, or somebody began to. */
    boolean isOverdueOrClosing() {
        return closing != null || !payBy().isAfter(readAt);
    }

    /**
     * From now on the bearer of {@code closer} alone decides. What was begun stays the reason, but
     * for a buyer who gives up what was about to expire.
     *
     * @return the reason
     */
    BookingStatus beginClosing(BookingStatus reason, Fence closer) {
        require(mayBeClosed());
        var as = closing == null || reason == BookingStatus.CANCELLED ? reason : closing.as();
        closing = new Closing(as, closer);
        return as;
    }

    void close() {
        require(status == BookingStatus.PAYING);
        status = closing == null ? BookingStatus.EXPIRED : closing.as();
        closedAt = readAt;
        closing = null;
    }

    /** The buyer gives the held seats back. */
    void giveUp() {
        require(status == BookingStatus.HELD);
        status = BookingStatus.CANCELLED;
        closedAt = readAt;
    }

    void retake(Fence claim) {
        require(status == BookingStatus.EXPIRED);
        status = BookingStatus.PAYING;
        fence = claim.number();
        claimUntil = claim.until();
        closedAt = null;
    }

    /** It was paid for, or cost nothing, whatever became of it afterwards. */
    boolean wasBought() {
        return confirmedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    UUID showtimeId() {
        return showtimeId;
    }

    BookingStatus status() {
        return status;
    }

    Money total() {
        return new Money(total, currency);
    }

    boolean isFree() {
        return total == 0;
    }

    /** The number of the claim on its seats; 0 before there was one. */
    long fence() {
        return fence == null ? 0 : fence;
    }

    /** Until when it may be paid; only once it is claimed. */
    Instant payBy() {
        return claimUntil == null ? expiresAt : claimUntil;
    }

    List<BookingLine> lines() {
        return lines;
    }

    List<Integer> ordinals() {
        return lines.stream().map(BookingLine::ordinal).toList();
    }

    BookingDetails details() {
        return new BookingDetails(
                id,
                showtimeId,
                showtime,
                shown().status(),
                lines.stream().map(line -> line.details(showtimeNumber, currency)).toList(),
                total(),
                createdAt,
                shown().endsAt(),
                cancellationPolicy,
                BookingLine.keptByRefund(lines, currency));
    }

    private ShownState shown() {
        return ShownState.of(status, expiresAt, claimUntil, readAt);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Booking %s is %s".formatted(id, status));
        }
    }
}

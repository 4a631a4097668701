package io.foyer.booking.checkout;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer's own bookings. Those of others do not exist for them. */
@Component
public class BookingReads {

    private static final Instant LONG_AGO = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant FAR_OFF = Instant.parse("9999-01-01T00:00:00Z");

    private final Bookings bookings;
    private final KeptBookings kept;

    BookingReads(Bookings bookings, KeptBookings kept) {
        this.bookings = bookings;
        this.kept = kept;
    }

    /**
     * Looked for among those that are not past first, where nearly all that are asked for lie. One
     * whose lines are gone was moved between two reads.
     */
    @Transactional(readOnly = true)
    public Optional<BookingDetails> find(UUID bookingId, UUID accountId) {
        return bookings.findByIdAndAccountId(bookingId, accountId)
                .filter(booking -> !booking.lines().isEmpty())
                .map(Booking::details)
                .or(
                        () ->
                                kept.findByIdAndAccountId(bookingId, accountId)
                                        .map(KeptBooking::details));
    }

    /** Every booking of the account, whatever became of it, by when it was made. */
    @Transactional(readOnly = true)
    public List<BookingDetails> everythingOf(UUID accountId) {
        return kept.findByAccountIdOrderByCreatedAt(accountId).stream()
                .map(KeptBooking::details)
                .toList();
    }

    /** Bookings by their ids, whoever's they are; those that are past or not there are left out. */
    @Transactional(readOnly = true)
    public List<BookingDetails> findAll(Collection<UUID> bookingIds) {
        return bookings.findByIdIn(bookingIds).stream()
                .filter(booking -> !booking.lines().isEmpty())
                .map(Booking::details)
                .toList();
    }

    /** The booking as it was answered when its seats were held, whatever became of it since. */
    @Transactional(readOnly = true)
    public Optional<BookingDetails> asFirstHeld(UUID bookingId, UUID accountId, Instant until) {
        return find(bookingId, accountId).map(booking -> booking.heldUntil(until));
    }

    /** Bookings for showtimes that start at this time or later, the next one first. */
    @Transactional(readOnly = true)
    public PageOf<BookingDetails> upcoming(UUID accountId, Instant now, PageQuery page) {
        return list(accountId, now, FAR_OFF, Sort.Direction.ASC, page);
    }

    /** Bookings for showtimes that started before this time, the last one first. */
    @Transactional(readOnly = true)
    public PageOf<BookingDetails> past(UUID accountId, Instant now, PageQuery page) {
        return list(accountId, LONG_AGO, now, Sort.Direction.DESC, page);
    }

    /** All of them, the one that starts last first. */
    @Transactional(readOnly = true)
    public PageOf<BookingDetails> all(UUID accountId, PageQuery page) {
        return list(accountId, LONG_AGO, FAR_OFF, Sort.Direction.DESC, page);
    }

    private PageOf<BookingDetails> list(
            UUID accountId, Instant from, Instant to, Sort.Direction order, PageQuery page) {
        var found =
                kept.ofAccount(
                        accountId,
                        from,
                        to,
                        PageRequest.of(
                                page.page(),
                                page.size(),
                                Sort.by(order, "showtime.startsAt", "id")));
        return PageOf.of(
                found.getContent().stream().map(KeptBooking::details).toList(),
                page,
                found.getTotalElements());
    }
}

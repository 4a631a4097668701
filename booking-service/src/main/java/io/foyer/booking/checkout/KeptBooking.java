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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A booking wherever it lies, past or not: only to be read. {@link Booking} changes. */
@Entity
@Immutable
@Table(name = "every_booking")
class KeptBooking {

    @Id private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
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
    private @Nullable Instant claimUntil;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private @Nullable Instant confirmedAt;

    @Formula("clock_timestamp()")
    private Instant readAt;

    @ElementCollection
    @CollectionTable(name = "every_booking_line", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderBy("ordinal")
    @BatchSize(size = 100)
    private List<BookingLine> lines;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected KeptBooking() {}

    BookingDetails details() {
        var shown = ShownState.of(status, expiresAt, claimUntil, readAt);
        return new BookingDetails(
                id,
                showtimeId,
                showtime,
                shown.status(),
                lines.stream().map(line -> line.details(showtimeNumber, currency)).toList(),
                new Money(total, currency),
                createdAt,
                shown.endsAt(),
                cancellationPolicy,
                BookingLine.keptByRefund(lines, currency));
    }
}

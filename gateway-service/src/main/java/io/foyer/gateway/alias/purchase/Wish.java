package io.foyer.gateway.alias.purchase;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the spellings' bodies say. */
final class Wish {

    /** More than any limit of seats per buyer; whatever is larger is not looked at. */
    private static final int MOST_TICKETS = 100;

    private Wish() {}

    /** {@code POST /booking/reserve}: one of both. */
    record Reserve(@Nullable UUID ticketId, @Nullable List<UUID> ticketIds) {

        Reserve {
            if ((ticketId == null) == (ticketIds == null)) {
                throw invalid("Give ticketId or ticketIds.");
            }
        }

        List<UUID> tickets() {
            return ticketId == null ? some(ticketIds, "ticketIds") : List.of(ticketId);
        }
    }

    /** {@code POST /booking/confirm}: one of the first two. */
    record Confirm(
            @Nullable UUID bookingId, @Nullable UUID ticketId, PaymentDetails paymentDetails) {

        Confirm {
            if ((bookingId == null) == (ticketId == null)) {
                throw invalid("Give bookingId or ticketId.");
            }
            paymentDetails = required(paymentDetails, "paymentDetails");
        }
    }

    /** {@code POST /bookings/{eventId}} and {@code POST /booking/events/{eventId}}. */
    record Buy(List<UUID> ticketIds, PaymentDetails paymentDetails) {

        Buy {
            ticketIds = some(ticketIds, "ticketIds");
            paymentDetails = required(paymentDetails, "paymentDetails");
        }
    }

    /** {@code POST /events/reserve/{eventId}}. */
    record ReserveAt(UUID venueId, List<UUID> seats) {

        ReserveAt {
            venueId = required(venueId, "venueId");
            seats = some(seats, "seats");
        }
    }

    /** {@code POST /events/payment/{eventId}/{bookingId}}. */
    record Pay(PaymentDetails paymentDetails) {

        Pay {
            paymentDetails = required(paymentDetails, "paymentDetails");
        }
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw invalid(field + " is missing.");
        }
        return value;
    }

    private static List<UUID> some(@Nullable List<UUID> ids, String field) {
        var given = required(ids, field);
        if (given.isEmpty()
                || given.size() > MOST_TICKETS
                || given.stream().anyMatch(Objects::isNull)) {
            throw invalid("%s names 1 to %d tickets.".formatted(field, MOST_TICKETS));
        }
        return List.copyOf(given);
    }

    static Problem invalid(String detail) {
        return new Problem(ProblemType.VALIDATION_FAILED, detail);
    }
}

package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.CheckoutProperties;
import io.foyer.booking.checkout.ClaimRefusal;
import io.foyer.booking.seating.SeatRule;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What clients are told when something cannot be bought. */
@Component
class Refusals {

    private final Duration retryAfter;

    Refusals(CheckoutProperties limits) {
        this.retryAfter = limits.retryAfter();
    }

    Problem of(ClaimRefusal refusal) {
        return switch (refusal) {
            case ClaimRefusal.NotFound _ -> Problem.notFound();
            case ClaimRefusal.SeatsTaken(var seats, var sections) -> seatsTaken(seats, sections);
            case ClaimRefusal.LimitReached(var limit) -> limitReached(limit);
            case ClaimRefusal.HoldExpired _ -> new Problem(ProblemType.HOLD_EXPIRED);
            case ClaimRefusal.SaleClosed _ -> new Problem(ProblemType.SALE_CLOSED);
            case ClaimRefusal.Unpayable _ ->
                    new Problem(
                            ProblemType.PAYMENT_IMPOSSIBLE,
                            "The amount is too small or too large; the seats were given back.");
            case ClaimRefusal.AlreadyOver(var status) ->
                    new Problem(ProblemType.STATE_CONFLICT, "The booking is over.")
                            .with("bookingStatus", status);
        };
    }

    /** What is empty is left out. */
    static Problem seatsTaken(List<UUID> seatIds, List<UUID> sectionIds) {
        var refusal = new Problem(ProblemType.SEATS_TAKEN);
        if (!seatIds.isEmpty()) {
            refusal.with("seats", seatIds);
        }
        return sectionIds.isEmpty() ? refusal : refusal.with("sections", sectionIds);
    }

    static Problem limitReached(int limit) {
        return new Problem(ProblemType.LIMIT_REACHED).with("limit", limit);
    }

    static Problem ruleBroken(SeatRule rule, List<UUID> seatIds) {
        return new Problem(ProblemType.SEAT_RULE, rule.explanation())
                .with("rule", rule.code())
                .with("seats", seatIds);
    }

    static Problem admissionRequired(UUID showtimeId) {
        return new Problem(ProblemType.ADMISSION_REQUIRED)
                .with("waitingRoom", "/api/v1/waiting-rooms/" + showtimeId);
    }

    static Problem conflict(String detail) {
        return new Problem(ProblemType.STATE_CONFLICT, detail);
    }

    Problem unavailable(String detail) {
        return new Problem(ProblemType.UNAVAILABLE, detail).retryAfter(retryAfter);
    }
}

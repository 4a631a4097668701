package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.ReserveOutcome;
import io.foyer.booking.checkout.ReserveRequest;
import io.foyer.booking.checkout.ReserveSeats;
import io.foyer.booking.checkout.idempotency.Idempotency;
import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.common.id.IdSource;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Holding seats. */
@RestController
class ReserveController {

    private final ReserveSeats seats;
    private final Idempotency idempotency;
    private final IdSource ids;
    private final Refusals refusals;

    ReserveController(
            ReserveSeats seats, Idempotency idempotency, IdSource ids, Refusals refusals) {
        this.seats = seats;
        this.idempotency = idempotency;
        this.ids = ids;
        this.refusals = refusals;
    }

    @PostMapping("/api/v1/bookings")
    ResponseEntity<BookingView> reserve(
            @Valid @RequestBody ReserveBody body,
            @RequestHeader(IdempotencyKey.HEADER) Optional<String> key,
            @RequestHeader("Admission-Token") Optional<String> admissionToken,
            Caller caller) {
        var wish = body.wish();
        Function<UUID, ResponseEntity<BookingView>> reserve =
                id ->
                        answer(
                                seats.reserve(
                                        new ReserveRequest(
                                                id,
                                                caller.accountId(),
                                                body.showtimeId(),
                                                wish,
                                                admissionToken)),
                                body.showtimeId());
        return key.map(value -> new IdempotencyKey(caller.accountId(), value))
                .map(own -> idempotency.once(own, body, BookingView.class, reserve))
                .orElseGet(() -> reserve.apply(ids.next()));
    }

    private ResponseEntity<BookingView> answer(ReserveOutcome outcome, UUID showtimeId) {
        return switch (outcome) {
            case ReserveOutcome.Reserved(var booking) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(BookingView.of(booking, Optional.empty()));
            case ReserveOutcome.SeatsTaken(var seatIds, var sectionIds) ->
                    throw Refusals.seatsTaken(seatIds, sectionIds);
            case ReserveOutcome.LimitReached(var limit) -> throw Refusals.limitReached(limit);
            case ReserveOutcome.RuleBroken(var rule, var broken) ->
                    throw Refusals.ruleBroken(rule, broken);
            case ReserveOutcome.SaleClosed _ -> throw new Problem(ProblemType.SALE_CLOSED);
            case ReserveOutcome.AdmissionRequired _ -> throw Refusals.admissionRequired(showtimeId);
            case ReserveOutcome.NoSuchShowtime _ -> throw Problem.notFound();
            case ReserveOutcome.Unavailable _ ->
                    throw refusals.unavailable("Seats cannot be held just now.");
        };
    }
}

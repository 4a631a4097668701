package io.foyer.booking.checkout.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.booking.checkout.BookingDetails;
import io.foyer.booking.checkout.BookingReads;
import io.foyer.booking.checkout.BookingView;
import io.foyer.booking.checkout.ReserveOutcome;
import io.foyer.booking.checkout.ReserveRequest;
import io.foyer.booking.checkout.SaleWatch;
import io.foyer.booking.checkout.admission.ShownAdmission;
import io.foyer.booking.checkout.idempotency.Idempotency;
import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.booking.checkout.idempotency.KeyedCall;
import io.foyer.booking.checkout.idempotency.LookedUp;
import io.foyer.booking.seating.Wish;
import io.foyer.common.id.IdSource;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import io.foyer.common.security.TokenClaims;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Holding seats. */
@RestController
class ReserveController {

    private final SaleWatch seats;
    private final BookingReads bookings;
    private final Idempotency idempotency;
    private final IdSource ids;
    private final Refusals refusals;

    ReserveController(
            SaleWatch seats,
            BookingReads bookings,
            Idempotency idempotency,
            IdSource ids,
            Refusals refusals) {
        this.seats = seats;
        this.bookings = bookings;
        this.idempotency = idempotency;
        this.ids = ids;
        this.refusals = refusals;
    }

    @PostMapping("/api/v1/bookings")
    ResponseEntity<BookingView> reserve(
            @Valid @RequestBody ReserveBody body,
            @RequestHeader(IdempotencyKey.HEADER) Optional<String> key,
            @RequestHeader("Admission-Token") Optional<String> admissionToken,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt accessToken,
            Caller caller) {
        var admission =
                admissionToken.map(
                        shown ->
                                new ShownAdmission(
                                        shown, caller.accountId(), session(accessToken)));
        var call = new Reserving(body, body.wish(), admission, caller.accountId());
        return key.map(value -> new IdempotencyKey(caller.accountId(), value))
                .map(own -> idempotency.once(own, body, BookingView.class, call))
                .orElseGet(() -> call.run(ids.next(), Optional.empty()).orElseThrow());
    }

    /** A token without one is of no log-in, and so is no admission token. */
    private static String session(Jwt accessToken) {
        return requireNonNullElse(accessToken.getClaimAsString(TokenClaims.SESSION), "");
    }

    private Optional<ResponseEntity<BookingView>> answer(ReserveOutcome outcome, UUID showtimeId) {
        return switch (outcome) {
            case ReserveOutcome.Reserved(var booking) -> Optional.of(created(booking));
            case ReserveOutcome.KeyTaken _ -> Optional.empty();
            case ReserveOutcome.SeatsTaken(var seatIds, var sectionIds) ->
                    throw Refusals.seatsTaken(seatIds, sectionIds);
            case ReserveOutcome.LimitReached(var limit) -> throw Refusals.limitReached(limit);
            case ReserveOutcome.RuleBroken(var rule, var broken) ->
                    throw Refusals.ruleBroken(rule, broken);
            case ReserveOutcome.SaleClosed _ -> throw new Problem(ProblemType.SALE_CLOSED);
            case ReserveOutcome.AdmissionRequired _ -> throw Refusals.admissionRequired(showtimeId);
            case ReserveOutcome.AdmissionUnknown _ ->
                    throw refusals.unavailable(
                            "Whom the waiting room let in cannot be checked just now.");
            case ReserveOutcome.NoSuchShowtime _ -> throw Problem.notFound();
            case ReserveOutcome.Unavailable _ ->
                    throw refusals.unavailable("Seats cannot be held just now.");
        };
    }

    private static ResponseEntity<BookingView> created(BookingDetails booking) {
        return ResponseEntity.status(HttpStatus.CREATED).body(BookingView.unpaid(booking));
    }

    /** One buyer's wish, and how it is repeated. */
    private final class Reserving implements KeyedCall<BookingView> {

        private final ReserveBody body;
        private final Wish wish;
        private final Optional<ShownAdmission> admission;
        private final UUID accountId;

        Reserving(ReserveBody body, Wish wish, Optional<ShownAdmission> admission, UUID accountId) {
            this.body = body;
            this.wish = wish;
            this.admission = admission;
            this.accountId = accountId;
        }

        @Override
        public UUID showtimeId() {
            return body.showtimeId();
        }

        @Override
        public Optional<ResponseEntity<BookingView>> run(UUID id, Optional<LookedUp> looked) {
            return answer(
                    seats.reserve(
                            new ReserveRequest(
                                    id, accountId, body.showtimeId(), wish, admission, looked)),
                    body.showtimeId());
        }

        @Override
        public ResponseEntity<BookingView> again(UUID id, String heldUntil) {
            return bookings.asFirstHeld(id, accountId, Instant.parse(heldUntil))
                    .map(ReserveController::created)
                    .orElseThrow(Problem::notFound);
        }
    }
}

package io.foyer.booking.ticket.transfer.web;

import io.foyer.booking.ticket.transfer.GiveTicket;
import io.foyer.booking.ticket.transfer.OfferOutcome;
import io.foyer.booking.ticket.transfer.Transfer;
import io.foyer.booking.ticket.transfer.TransferStatus;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Giving a ticket away. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/transfers")
class GiveController {

    private final GiveTicket tickets;

    GiveController(GiveTicket tickets) {
        this.tickets = tickets;
    }

    /** 201 for a new offer, 200 for the one that this address has already. */
    @PostMapping
    ResponseEntity<OfferView> offer(
            @PathVariable UUID id, @Valid @RequestBody OfferBody body, Caller caller) {
        return switch (tickets.offer(caller.accountId(), id, body.email())) {
            case OfferOutcome.Offered(var transfer, var isNew) ->
                    ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                            .body(OfferView.of(transfer));
            case OfferOutcome.NotFound _ -> throw Problem.notFound();
            case OfferOutcome.NotValid(var status) ->
                    throw conflict("The ticket is not valid any more.")
                            .with("ticketStatus", status);
            case OfferOutcome.TooLate _ -> throw conflict("The showtime has begun.");
            case OfferOutcome.OfferedToOther _ ->
                    throw conflict("It is offered to another address; take that back first.");
            case OfferOutcome.TooMany(var per) ->
                    throw new Problem(ProblemType.TOO_MANY_REQUESTS, "Too many offers.")
                            .retryAfter(per);
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, Caller caller) {
        switch (tickets.withdraw(caller.accountId(), id)) {
            case DONE -> {}
            case NOT_FOUND -> throw Problem.notFound();
            case TAKEN -> throw conflict("Somebody has taken the ticket.");
        }
    }

    private static Problem conflict(String detail) {
        return new Problem(ProblemType.STATE_CONFLICT, detail);
    }

    /** An offer as its giver sees it. */
    record OfferView(
            UUID id,
            UUID ticketId,
            @Nullable String email,
            TransferStatus status,
            Instant createdAt) {

        static OfferView of(Transfer transfer) {
            return new OfferView(
                    transfer.id(),
                    transfer.ticketId(),
                    transfer.email(),
                    transfer.status(),
                    transfer.createdAt());
        }
    }
}

package io.foyer.booking.notification.web;

import io.foyer.booking.notification.ResendOutcome;
import io.foyer.booking.notification.SendTicketsAgain;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has tickets sent by mail once more. */
@RestController
class TicketMailController {

    private final SendTicketsAgain tickets;

    TicketMailController(SendTicketsAgain tickets) {
        this.tickets = tickets;
    }

    /** To the address of the token that asks. */
    @PostMapping("/api/v1/bookings/{id}/tickets/mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@PathVariable UUID id, Caller caller) {
        switch (tickets.send(id, caller.accountId())) {
            case ResendOutcome.Ordered() -> {}
            case ResendOutcome.NotFound() -> throw Problem.notFound();
            case ResendOutcome.NoTickets() ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "The booking has no good tickets.");
            case ResendOutcome.NoAddress() ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "The account has no e-mail address.");
            case ResendOutcome.TooOften(var wait) ->
                    throw new Problem(
                                    ProblemType.TOO_MANY_REQUESTS,
                                    "The tickets were sent often enough for now.")
                            .retryAfter(wait);
        }
    }
}

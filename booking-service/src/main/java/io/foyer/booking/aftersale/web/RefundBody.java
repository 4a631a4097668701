package io.foyer.booking.aftersale.web;

import io.foyer.booking.aftersale.RefundWish;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that an organizer gives back: so much, or what some tickets cost, or all that is left.
 *
 * @param amount minor units
 * @param reason in the organizer's words, for the buyer; may be left out
 */
record RefundBody(
        @Nullable @Positive Long amount,
        @Nullable @Size(min = 1, max = CancellationBody.MOST_TICKETS) List<@NotNull UUID> ticketIds,
        @Nullable @Size(max = 500) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                String reason) {

    RefundWish wish() {
        if (amount != null && ticketIds != null) {
            throw new Problem(
                    ProblemType.VALIDATION_FAILED, "Name an amount or tickets, not both.");
        }
        if (amount != null) {
            return new RefundWish.Amount(amount);
        }
        return ticketIds == null ? new RefundWish.Everything() : new RefundWish.Tickets(ticketIds);
    }
}

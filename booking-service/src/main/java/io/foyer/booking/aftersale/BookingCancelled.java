package io.foyer.booking.aftersale;

import io.foyer.booking.payment.RefundReason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets of a bought booking were cancelled, all or some. Published in the transaction that does
 * it.
 *
 * @param accountId the buyer
 * @param refundId what goes back; absent when nothing does
 */
public record BookingCancelled(
        UUID bookingId,
        UUID showtimeId,
        UUID accountId,
        List<UUID> ticketIds,
        Optional<UUID> refundId,
        RefundReason reason) {}

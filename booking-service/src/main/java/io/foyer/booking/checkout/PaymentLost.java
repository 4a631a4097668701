package io.foyer.booking.checkout;

import java.util.UUID;

/**
 * A bought booking will never be paid: its payment was cancelled before the money was collected.
 * Published in the transaction that learns of it, with the booking's row locked.
 */
public record PaymentLost(UUID bookingId, UUID paymentId) {}

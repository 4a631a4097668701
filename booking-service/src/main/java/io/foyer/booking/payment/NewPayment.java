package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.UUID;

/**
 * An attempt to collect money, to be written down with the claim that it is for.
 *
 * @param fence the claim's number
 */
public record NewPayment(UUID bookingId, UUID accountId, long fence, Money amount) {}

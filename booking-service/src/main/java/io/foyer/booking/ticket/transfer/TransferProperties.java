package io.foyer.booking.ticket.transfer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of offering tickets. Each offer sends a mail to an address that somebody typed.
 *
 * @param offersOfTicket most offers of one ticket within {@code per}, taken back or not
 * @param offersOfAccount most offers by one account within {@code per}
 * @param per the time in which they are counted
 * @param forgetAfter how long after an offer is over its address is kept
 */
@ConfigurationProperties("foyer.ticket.transfer")
record TransferProperties(
        @DefaultValue("5") int offersOfTicket,
        @DefaultValue("50") int offersOfAccount,
        @DefaultValue("1d") Duration per,
        @DefaultValue("90d") Duration forgetAfter) {}

package io.foyer.booking.aftersale;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what follows a sale.
 *
 * @param postponedWindow how long buyers may have everything back once a showtime is put off
 * @param workers how many batches of bookings one instance undoes at the same time
 * @param showtimes most showtimes that are looked at in one run
 * @param undoBatch bookings that are undone in one transaction
 * @param holdBatch holds that are ended in one transaction
 * @param paymentBatch most payments under way that one run has the provider end, for each showtime
 * @param moveBatch bookings that get a new date in one transaction
 * @param watch how long bookings of a showtime that was called off are still looked for after all
 *     were undone; longer than news of a payment may be late
 */
@ConfigurationProperties("foyer.after-sale")
public record AfterSaleProperties(
        @DefaultValue("30d") Duration postponedWindow,
        @DefaultValue("2") int workers,
        @DefaultValue("20") int showtimes,
        @DefaultValue("50") int undoBatch,
        @DefaultValue("200") int holdBatch,
        @DefaultValue("50") int paymentBatch,
        @DefaultValue("500") int moveBatch,
        @DefaultValue("90d") Duration watch) {}

package io.foyer.booking.retention;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept, and how they go.
 *
 * @param holds after the end of a hold or booking that came to nothing
 * @param bookings after the start of the show, with all that belongs to them; at least two months,
 *     since reports are compared with them for one. What was archived goes a month of shows at a
 *     time, once the last of them is past this
 * @param payments after the payment was made
 * @param cron when the job looks, in UTC
 * @param batch most bookings or payments that one transaction removes
 * @param showtimes most showtimes that are looked through for past bookings at a time
 * @param count how far a dry run counts, of each kind
 * @param answerWithin how long a run that was asked for goes on; what is left is left for the next
 * @param nightly how long the job goes on
 */
@ConfigurationProperties("foyer.retention")
public record RetentionProperties(
        @DefaultValue("30d") Period holds,
        @DefaultValue("1y") Period bookings,
        @DefaultValue("7y") Period payments,
        @DefaultValue("0 30 3 * * *") String cron,
        @DefaultValue("200") int batch,
        @DefaultValue("1000") int showtimes,
        @DefaultValue("100000") int count,
        @DefaultValue("5s") Duration answerWithin,
        @DefaultValue("2h") Duration nightly) {

    private static final int LEAST_MONTHS = 2;
    private static final int DAYS_OF_A_MONTH = 31;

    public RetentionProperties {
        var months = bookings.toTotalMonths() + bookings.getDays() / DAYS_OF_A_MONTH;
        if (months < LEAST_MONTHS) {
            throw new IllegalArgumentException(
                    "foyer.retention.bookings is " + bookings + ", less than two months");
        }
    }
}

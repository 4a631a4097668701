package io.foyer.event.planning.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.planning.SeriesDates;
import io.foyer.event.planning.SeriesTerms;
import io.foyer.event.showtime.ShowtimePlan;
import io.foyer.event.showtime.SingleSeats;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /events/{id}/showtimes/series}: either {@code dates}, or a pattern of {@code
 * from}, {@code until}, {@code weekdays} and {@code times}; all on the clock of the venue.
 */
record SeriesBody(
        @Nullable @Size(max = 1_000) List<@NotNull String> dates,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Size(min = 1, max = 7) List<@NotNull DayOfWeek> weekdays,
        @Nullable @Size(min = 1, max = 24) List<@NotNull String> times,
        @Nullable @Size(max = 1_000) List<@NotNull LocalDate> except,
        @Nullable @Min(0) @Max(DAY) Integer doorsMinutesBefore,
        @Nullable @Min(1) @Max(WEEK) Integer lengthMinutes,
        @Nullable Instant onSaleFrom,
        @Nullable @Min(0) @Max(WEEK) Integer onSaleUntilMinutesBefore,
        @Nullable Integer holdSeconds,
        @Nullable Integer seatsPerBuyer,
        @Nullable SingleSeats singleSeats,
        @Nullable UUID pricesOf) {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /**
     * Years of five digits have no place in a calendar of events, and take long to walk through.
     */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    SeriesDates when() {
        var patterned = Stream.of(from, until, weekdays, times).filter(Objects::nonNull).count();
        if (dates != null && patterned == 0 && except == null) {
            return listed(dates);
        }
        if (dates == null && from != null && until != null && weekdays != null && times != null) {
            return weekly(from, until, Set.copyOf(weekdays), times);
        }
        throw LocalText.flawed(
                "dates", "must be given, or else from, until, weekdays and times; not both");
    }

    /** What they have in common; sold from now until they start, unless something else is said. */
    SeriesTerms terms(Instant now) {
        return new SeriesTerms(
                doorsMinutesBefore == null ? null : Duration.ofMinutes(doorsMinutesBefore),
                lengthMinutes == null ? null : Duration.ofMinutes(lengthMinutes),
                requireNonNullElse(onSaleFrom, now),
                Duration.ofMinutes(requireNonNullElse(onSaleUntilMinutesBefore, 0)),
                requireNonNullElse(holdSeconds, ShowtimePlan.DEFAULT_HOLD_SECONDS),
                requireNonNullElse(seatsPerBuyer, ShowtimePlan.DEFAULT_SEATS_PER_BUYER),
                requireNonNullElse(singleSeats, SingleSeats.KEPT_TOGETHER));
    }

    private static SeriesDates listed(List<String> dates) {
        return new SeriesDates.Listed(
                IntStream.range(0, dates.size())
                        .mapToObj(i -> LocalText.dateTime("dates[" + i + "]", dates.get(i)))
                        .toList());
    }

    private SeriesDates weekly(
            LocalDate first, LocalDate last, Set<DayOfWeek> days, List<String> hours) {
        if (first.isAfter(last) || first.getYear() < 1 || last.isAfter(LATEST)) {
            throw LocalText.flawed("until", "must not be before from");
        }
        return new SeriesDates.Weekly(
                first,
                last,
                days,
                hours.stream().map(text -> LocalText.time("times", text)).toList(),
                except == null ? Set.of() : Set.copyOf(except));
    }
}

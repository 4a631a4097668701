package io.foyer.event.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** When the showtimes of a series begin, as the clock at the venue shows it. */
public sealed interface SeriesDates {

    /** The starts in their order, however many. */
    Stream<LocalDateTime> starts();

    /** The field to blame for the start at this place. */
    String field(int index);

    /** Each start by itself. */
    record Listed(List<LocalDateTime> dates) implements SeriesDates {

        public Listed {
            dates = List.copyOf(dates);
        }

        @Override
        public Stream<LocalDateTime> starts() {
            return dates.stream();
        }

        @Override
        public String field(int index) {
            return "dates[" + index + "]";
        }
    }

    /**
     * At some times on some days of the week.
     *
     * @param until the last day, itself included
     * @param except days on which there is none
     */
    record Weekly(
            LocalDate from,
            LocalDate until,
            Set<DayOfWeek> weekdays,
            List<LocalTime> times,
            Set<LocalDate> except)
            implements SeriesDates {

        public Weekly {
            weekdays = Set.copyOf(weekdays);
            times = times.stream().sorted().toList();
            except = Set.copyOf(except);
        }

        @Override
        public Stream<LocalDateTime> starts() {
            return from.datesUntil(until.isBefore(from) ? from : until.plusDays(1))
                    .filter(day -> weekdays.contains(day.getDayOfWeek()))
                    .filter(day -> !except.contains(day))
                    .flatMap(day -> times.stream().map(day::atTime));
        }

        @Override
        public String field(int index) {
            return "times";
        }
    }
}

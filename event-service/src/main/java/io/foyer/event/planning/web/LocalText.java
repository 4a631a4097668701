package io.foyer.event.planning.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.editing.Edit.Flaw;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;

/**
 * Times as the clock at a venue shows them. Read by hand, because Jackson takes {@code 20:00Z} for
 * 20:00 on that clock, which is another time.
 */
final class LocalText {

    private LocalText() {}

    static LocalDateTime dateTime(String field, String text) {
        return read(field, text, "2027-03-01T20:00", LocalDateTime::parse);
    }

    static LocalTime time(String field, String text) {
        return read(field, text, "20:00", LocalTime::parse);
    }

    private static <T> T read(
            String field, String text, String example, Function<String, T> parser) {
        try {
            if (text.length() <= "2027-03-01T20:00:00".length()) {
                return parser.apply(text);
            }
        } catch (DateTimeException unreadable) {
            // Said below.
        }
        throw flawed(field, "must be a time at the venue, without a zone, such as " + example);
    }

    static Problem flawed(String field, String message) {
        return new Problem(ProblemType.VALIDATION_FAILED, "Some fields are not valid.")
                .with("errors", List.of(new Flaw(field, message)));
    }
}

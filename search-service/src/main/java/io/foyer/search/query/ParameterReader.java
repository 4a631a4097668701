package io.foyer.search.query;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters one by one and collects what is wrong, so that a client hears it all at once.
 */
final class ParameterReader {

    /** One parameter that does not make sense, as every validation problem lists it. */
    record Fault(String field, String message) {}

    private final List<Fault> faults = new ArrayList<>();
    private final int longest;

    ParameterReader(int longest) {
        this.longest = longest;
    }

    /** The value as the parser reads it; absent when the parameter is, or makes no sense. */
    <T> @Nullable T read(
            String field, @Nullable String value, String expected, Function<String, T> parser) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            reject(field, "is longer than " + longest + " characters");
            return null;
        }
        try {
            return parser.apply(value.strip());
        } catch (RuntimeException nonsense) {
            reject(field, "must be " + expected);
            return null;
        }
    }

    @Nullable Long number(String field, @Nullable String value, long min, long max) {
        var expected = "a whole number from %d to %d".formatted(min, max);
        var number = read(field, value, expected, Long::valueOf);
        if (number != null && (number < min || number > max)) {
            reject(field, "must be " + expected);
            return null;
        }
        return number;
    }

    void reject(String field, String message) {
        faults.add(new Fault(field, message));
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.VALIDATION_FAILED, "Some fields are not valid.")
                    .with("errors", List.copyOf(faults));
        }
    }
}

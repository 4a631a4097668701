package io.foyer.event.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How an attempt to change something of the catalogue ended. */
public sealed interface Edit<T> {

    /** It was changed. */
    record Done<T>(T result) implements Edit<T> {}

    /** There is no such thing, or it belongs to somebody else: a caller must not learn which. */
    record Missing<T>() implements Edit<T> {}

    /** It is not in the revision that the caller saw. */
    record Stale<T>() implements Edit<T> {}

    /**
     * Its present state does not allow it.
     *
     * @param facts what the caller needs to go on, by name
     */
    record Refused<T>(String reason, Map<String, Object> facts) implements Edit<T> {

        public Refused {
            facts = Map.copyOf(facts);
        }

        public Refused(String reason) {
            this(reason, Map.of());
        }
    }

    /** What was asked for breaks rules. */
    record Invalid<T>(List<Flaw> flaws) implements Edit<T> {

        public Invalid {
            flaws = List.copyOf(flaws);
        }

        public Invalid(String field, String message) {
            this(List.of(new Flaw(field, message)));
        }
    }

    /** One broken rule and the field that breaks it. */
    record Flaw(String field, String message) {}

    /** What came of it, for whoever does not care why nothing did. */
    default Optional<T> ifDone() {
        return this instanceof Done<T>(var done) ? Optional.of(done) : Optional.empty();
    }

    /** Goes on with the result if there is one, else keeps the refusal. */
    default <R> Edit<R> then(Function<? super T, Edit<R>> next) {
        return switch (this) {
            case Done<T>(var result) -> next.apply(result);
            case Missing<T>() -> new Missing<>();
            case Stale<T>() -> new Stale<>();
            case Refused<T>(var reason, var facts) -> new Refused<>(reason, facts);
            case Invalid<T>(var flaws) -> new Invalid<>(flaws);
        };
    }
}

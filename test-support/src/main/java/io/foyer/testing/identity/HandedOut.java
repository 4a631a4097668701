package io.foyer.testing.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Tokens by whose they are. Signing one costs more than most of what is tested with it, so that
 * nobody signs one per request.
 */
final class HandedOut {

    private static final Duration GOOD_FOR = Duration.ofMinutes(2);
    private static final int KEPT = 10_000;

    private final Map<List<Object>, Token> tokens = new ConcurrentHashMap<>();

    /** The one that was made within the last {@link #GOOD_FOR}, or a new one. */
    String again(List<Object> whose, Instant now, Supplier<String> made) {
        if (tokens.size() > KEPT) {
            tokens.clear();
        }
        return tokens.compute(
                        whose,
                        (_, last) ->
                                last != null && last.isGood(now)
                                        ? last
                                        : new Token(made.get(), now))
                .text();
    }

    private record Token(String text, Instant at) {

        boolean isGood(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(GOOD_FOR));
        }
    }
}

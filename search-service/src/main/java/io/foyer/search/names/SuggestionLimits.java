package io.foyer.search.names;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of suggesting.
 *
 * @param most suggestions of one answer
 * @param few with fewer exact ones, wrong letters are forgiven
 * @param maxText most characters in {@code q}
 * @param fallbackNames how many of the weightiest names Postgres looks through before it looks
 *     words up
 * @param fallbackTimeout bound on asking Postgres
 * @param fallbackCalls most questions to Postgres at a time
 * @param retryAfter when clients may try again while neither store answers
 */
@ConfigurationProperties("foyer.search.suggestions")
record SuggestionLimits(
        @DefaultValue("8") int most,
        @DefaultValue("3") int few,
        @DefaultValue("200") int maxText,
        @DefaultValue("5000") int fallbackNames,
        @DefaultValue("400ms") Duration fallbackTimeout,
        @DefaultValue("4") int fallbackCalls,
        @DefaultValue("5s") Duration retryAfter) {

    private static final int SPELLINGS = 2;

    /** How many names are asked for, since several may be spelt alike. */
    int asked() {
        return most * SPELLINGS;
    }
}

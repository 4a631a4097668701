package io.foyer.account.limit;

import java.time.Duration;

/**
 * At most so many in a window, which begins with the first of them.
 *
 * @param name apart from all other limits' names
 * @param most 0 switches the limit off
 */
public record Limit(String name, int most, Duration window) {

    boolean isOff() {
        return most == 0;
    }
}

package io.foyer.common.privacy;

import java.util.Map;

/**
 * What a service holds about a person. A service that holds anything has one such bean; the export
 * of an account and its erasure reach it by {@code GET /internal/personal-data} and by the message
 * {@link AccountErased}.
 */
public interface PersonalData {

    /**
     * Everything held about the person, by the name of what it is ({@code "bookings"}, {@code
     * "payments"} …); values become JSON. Nothing held is an empty map.
     */
    Map<String, Object> export(Person person);

    /**
     * Removes what need not be kept and pseudonymises the rest, in the present transaction.
     * Repeating it changes nothing.
     */
    void erase(Person person);
}

package io.foyer.booking.checkout.pressure;

import java.util.UUID;

/**
 * Message on {@code stream:booking}: how it went lately, at one instance, with those whom a waiting
 * room had let in.
 *
 * @param instance a name that this process alone has
 * @param seconds how much time it covers
 * @param holds wishes that were fulfilled
 * @param taken wishes for seats that somebody else had
 * @param busy wishes that were turned away because of load or a failure
 * @param p95Millis what 95 in 100 of them took at most
 * @param ended whether this instance says nothing more until it is asked again; who is silent
 *     without having said so is gone or cannot be heard
 */
record SalePressure(
        UUID showtimeId,
        String instance,
        long seconds,
        long holds,
        long taken,
        long busy,
        long p95Millis,
        boolean ended) {}

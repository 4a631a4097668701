package io.foyer.booking.seating;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The best seats that are free, chosen by the house.
 *
 * @param quantity how many, at least one
 * @param sectionId where they must be; absent for anywhere
 * @param priceMax most that one seat may cost in all, in minor units; absent for any price
 * @param accessible how many of them are for people who need an accessible seat; the others are
 *     their companions
 * @param split whether they may be apart when they cannot be had together
 */
public record BestAvailableWish(
        int quantity,
        Optional<UUID> sectionId,
        OptionalLong priceMax,
        int accessible,
        boolean split) {}

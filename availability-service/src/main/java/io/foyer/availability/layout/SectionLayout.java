package io.foyer.availability.layout;

import io.foyer.common.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One seated section: a contiguous range of ordinals.
 *
 * @param firstOrdinal the range's first seat
 * @param seatCount how many seats the range has
 * @param fromPrice the lowest price of a seat in it, fee and tax included; absent while none is set
 */
public record SectionLayout(
        UUID sectionId, int firstOrdinal, int seatCount, @Nullable Money fromPrice) {}

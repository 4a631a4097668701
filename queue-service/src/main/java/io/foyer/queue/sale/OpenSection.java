package io.foyer.queue.sale;

import io.foyer.common.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section that has something free.
 *
 * @param fromPrice the cheapest total in it; absent when it has no price
 */
public record OpenSection(UUID sectionId, int free, @Nullable Money fromPrice) {}

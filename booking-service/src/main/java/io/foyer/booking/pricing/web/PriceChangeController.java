package io.foyer.booking.pricing.web;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.pricing.PriceChange;
import io.foyer.booking.pricing.PriceHistory;
import io.foyer.booking.pricing.web.PriceChangesAnswer.Item;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the prices of a showtime changed, for its organizer and for admins. */
@RestController
class PriceChangeController {

    private static final int MAX_SIZE = 100;

    private final Showtimes showtimes;
    private final PriceHistory history;

    PriceChangeController(Showtimes showtimes, PriceHistory history) {
        this.showtimes = showtimes;
        this.history = history;
    }

    /**
     * The newest first.
     *
     * @param cursor of a page's {@code next}; so pages stay while prices change
     */
    @GetMapping("/api/v1/showtimes/{showtimeId}/price-changes")
    PriceChangesAnswer changes(
            @PathVariable UUID showtimeId,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MAX_SIZE) int size,
            Caller caller) {
        if (showtimes.find(showtimeId).filter(known -> isFor(caller, known)).isEmpty()) {
            throw Problem.notFound();
        }
        var found = history.of(showtimeId, cursor == null ? Long.MAX_VALUE : cursor, size + 1);
        return new PriceChangesAnswer(
                found.stream().limit(size).map(Item::of).toList(),
                found.size() > size ? next(showtimeId, found, size) : null);
    }

    private static String next(UUID showtimeId, List<PriceChange> found, int size) {
        return "/api/v1/showtimes/%s/price-changes?cursor=%d&size=%d"
                .formatted(showtimeId, found.get(size - 1).id(), size);
    }

    private static boolean isFor(Caller caller, ShowtimeOnSale showtime) {
        return caller.is(Role.ADMIN) || caller.accountId().equals(showtime.organizerId());
    }
}

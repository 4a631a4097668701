package io.foyer.event.pricing.web;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.pricing.PriceHistory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How prices changed and how they would; for the organizer of the event, and for admins. */
@RestController
@RequestMapping("/api/v1/showtimes/{showtimeId}/prices")
class PriceHistoryController {

    private final PriceHistory history;

    PriceHistoryController(PriceHistory history) {
        this.history = history;
    }

    /**
     * Every change, the newest first.
     *
     * @param upTo the newest entry of the first page, so that later pages do not shift
     */
    @GetMapping("/changes")
    PageOf<PriceChangeAnswer> changes(
            Editor editor,
            @PathVariable UUID showtimeId,
            @RequestParam(required = false) @Nullable Long upTo,
            @Valid PageQuery page) {
        var newest = upTo == null ? Long.MAX_VALUE : upTo;
        return Answers.orRefuse(history.changes(editor, showtimeId, newest, page))
                .map(PriceChangeAnswer::of);
    }

    /** What each tier would cost in a given situation, and why. Changes nothing. */
    @PostMapping("/preview")
    PreviewAnswer preview(
            Editor editor, @PathVariable UUID showtimeId, @Valid @RequestBody PreviewBody body) {
        return PreviewAnswer.of(
                showtimeId,
                Answers.orRefuse(
                        history.preview(editor, showtimeId, body.soldShare, body.daysToShow)));
    }

    /**
     * A situation.
     *
     * @param soldShare of each tier's places, 0 to 1
     * @param daysToShow whole days left
     */
    record PreviewBody(
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal soldShare,
            @NotNull @Min(0) @Max(3_650) Integer daysToShow) {}
}

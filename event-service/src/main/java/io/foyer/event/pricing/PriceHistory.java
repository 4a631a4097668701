package io.foyer.event.pricing;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only those may know of prices who may change them: how they changed, and how they would. */
@Service
public class PriceHistory {

    private final PriceChanges log;
    private final PriceTiers tiers;
    private final ShowtimeSchedule schedule;

    PriceHistory(PriceChanges log, PriceTiers tiers, ShowtimeSchedule schedule) {
        this.log = log;
        this.tiers = tiers;
        this.schedule = schedule;
    }

    /**
     * The changes of a showtime's prices, the newest first.
     *
     * @param upTo leaves out what came after this entry, so that pages stay while prices change
     */
    @Transactional(readOnly = true)
    public Edit<PageOf<PriceChange>> changes(
            Editor editor, UUID showtimeId, long upTo, PageQuery page) {
        return schedule.owned(Editor.of(editor.caller()), showtimeId)
                .then(
                        showtime ->
                                new Edit.Done<>(
                                        PageOf.of(
                                                log.list(
                                                        showtimeId,
                                                        upTo,
                                                        page.size(),
                                                        page.offset()),
                                                page,
                                                log.count(showtimeId, upTo))));
    }

    /** What the rules about demand would make of each tier's price in a given situation. */
    @Transactional(readOnly = true)
    public Edit<List<Preview>> preview(
            Editor editor, UUID showtimeId, BigDecimal soldShare, int daysToShow) {
        return schedule.owned(Editor.of(editor.caller()), showtimeId)
                .then(
                        showtime ->
                                new Edit.Done<>(
                                        tiers.tiers(showtimeId).stream()
                                                .map(tier -> preview(tier, soldShare, daysToShow))
                                                .toList()));
    }

    private static Preview preview(PriceTier tier, BigDecimal soldShare, int daysToShow) {
        return new Preview(
                tier,
                tier.demand() == null
                        ? DemandQuote.still(tier.amounts())
                        : DemandQuote.of(tier.amounts(), tier.demand(), soldShare, daysToShow));
    }

    /** A tier and what its price would be. */
    public record Preview(PriceTier tier, DemandQuote quote) {}
}

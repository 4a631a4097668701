package io.foyer.event.pricing.web;

import io.foyer.common.money.Money;
import io.foyer.event.pricing.DemandRules.Rule;
import io.foyer.event.pricing.PriceHistory.Preview;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each tier would cost. */
record PreviewAnswer(UUID showtimeId, List<TierPreview> tiers) {

    static PreviewAnswer of(UUID showtimeId, List<Preview> previews) {
        return new PreviewAnswer(showtimeId, previews.stream().map(TierPreview::of).toList());
    }

    /** The bound that keeps a price from going where its rules want it. */
    enum Bound {
        FLOOR,
        CEILING
    }

    /**
     * A tier in that situation.
     *
     * @param rules those that count; empty when the price stays as it is
     * @param percent what they add to the base, together; a decimal as text
     * @param target where the price moves to, step by step
     * @param targetTotal a ticket at that price, with fee and tax
     * @param next the price after one step from now
     * @param nextTotal a ticket at that price, with fee and tax
     * @param limitedBy absent when no bound matters
     */
    record TierPreview(
            UUID id,
            String name,
            Money base,
            Money current,
            List<Rule> rules,
            String percent,
            Money target,
            Money targetTotal,
            Money next,
            Money nextTotal,
            @Nullable Bound limitedBy) {

        private static TierPreview of(Preview preview) {
            var amounts = preview.tier().amounts();
            var quote = preview.quote();
            return new TierPreview(
                    preview.tier().id(),
                    preview.tier().name(),
                    amounts.base(),
                    amounts.current(),
                    quote.met(),
                    quote.percent().toPlainString(),
                    quote.target(),
                    amounts.totalAt(quote.target()),
                    quote.next(),
                    amounts.totalAt(quote.next()),
                    bound(quote.wanted(), quote.target()));
        }

        private static @Nullable Bound bound(Money wanted, Money target) {
            return switch (Long.signum(target.amount() - wanted.amount())) {
                case 1 -> Bound.FLOOR;
                case -1 -> Bound.CEILING;
                default -> null;
            };
        }
    }
}

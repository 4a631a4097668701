package io.foyer.booking.inventory;

import io.foyer.booking.inventory.PricePlan.SeatRange;
import io.foyer.booking.inventory.PricePlan.TierPlan;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A layout of random sections to sit or stand in, of which the house keeps some seats, with random
 * prices for whole sections and painted seats, each before or after one moment or all the time.
 */
public final class RandomSale {

    public static final Instant TURN = Instant.parse("2027-01-01T12:00:00Z");

    private final Random random;
    private final List<UUID> sections;
    private final List<LayoutSeat> seats = new ArrayList<>();
    private final List<StandingSection> standing = new ArrayList<>();
    private final List<TierPlan> tiers = new ArrayList<>();

    public RandomSale(Random random) {
        this.random = random;
        this.sections = ids(1 + random.nextInt(4));
        var count = 1 + random.nextInt(300);
        for (var ordinal = 0; ordinal < count; ordinal++) {
            seats.add(seat(ordinal, sections.get(ordinal * sections.size() / count)));
        }
        for (var section : sections) {
            addTiers(List.of(section), List.of());
        }
        var places = count;
        for (var i = random.nextInt(3); i > 0; i--) {
            var section =
                    new StandingSection(
                            new UUID(4, i),
                            "Standing",
                            places,
                            1 + random.nextInt(100),
                            Optional.empty());
            standing.add(section);
            places = section.end();
            addTiers(List.of(section.sectionId()), List.of());
        }
        for (var from = random.nextInt(40); from < count; from += 40 + random.nextInt(40)) {
            var to = Math.min(count - 1, from + random.nextInt(40));
            addTiers(List.of(), List.of(new SeatRange(from, to)));
        }
    }

    public List<UUID> tiers() {
        return tiers.stream().map(TierPlan::tierId).toList();
    }

    /** As the service works it out. */
    public SeatLayout layoutAt(Instant now) {
        return new PricePlan(tiers).priced(new SeatLayout(seats, standing), now);
    }

    /** The tier at which a place can be bought, looked for the long way. */
    public Optional<UUID> tierAt(int ordinal, Instant now) {
        return ordinal < seats.size()
                ? tierOfSeat(ordinal, now)
                : standing.stream()
                        .filter(section -> section.has(ordinal))
                        .findAny()
                        .flatMap(section -> tierOfSection(section.sectionId(), now));
    }

    private Optional<UUID> tierOfSection(UUID sectionId, Instant now) {
        return valid(now).stream()
                .filter(tier -> tier.sectionIds().contains(sectionId))
                .findAny()
                .map(TierPlan::tierId);
    }

    private Optional<UUID> tierOfSeat(int ordinal, Instant now) {
        var seat = seats.get(ordinal);
        return seat.marks().heldBack()
                ? Optional.empty()
                : valid(now).stream()
                        .filter(tier -> paints(tier, ordinal))
                        .findAny()
                        .map(TierPlan::tierId)
                        .or(() -> tierOfSection(seat.sectionId(), now));
    }

    private List<TierPlan> valid(Instant now) {
        return tiers.stream()
                .filter(tier -> tier.validFrom() == null || !now.isBefore(tier.validFrom()))
                .filter(tier -> tier.validTo() == null || now.isBefore(tier.validTo()))
                .toList();
    }

    private static boolean paints(TierPlan tier, int ordinal) {
        return tier.seats().stream()
                .anyMatch(range -> range.from() <= ordinal && ordinal <= range.to());
    }

    /** None, one for ever, one before or after the turn, or one before and another after it. */
    private void addTiers(List<UUID> whole, List<SeatRange> painted) {
        switch (random.nextInt(5)) {
            case 0 -> add(whole, painted, null, null);
            case 1 -> add(whole, painted, null, TURN);
            case 2 -> add(whole, painted, TURN, TURN.plus(Duration.ofHours(1)));
            case 3 -> {
                add(whole, painted, null, TURN);
                add(whole, painted, TURN, null);
            }
            default -> {
                // Not for sale.
            }
        }
    }

    private void add(
            List<UUID> whole,
            List<SeatRange> painted,
            @Nullable Instant from,
            @Nullable Instant to) {
        tiers.add(new TierPlan(new UUID(7, tiers.size()), whole, painted, from, to));
    }

    private LayoutSeat seat(int ordinal, UUID section) {
        return new LayoutSeat(
                ordinal,
                section,
                "Section",
                "Row",
                String.valueOf(ordinal),
                Optional.empty(),
                SeatMarks.of(false, false, false, random.nextInt(10) == 0, false));
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(3, i)).toList();
    }
}

package io.foyer.booking.checkout;

import io.foyer.booking.checkout.ManyClaims.Claim;
import io.foyer.booking.checkout.idempotency.KeysTogether;
import io.foyer.booking.checkout.idempotency.KeysTogether.Keyed;
import io.foyer.booking.payment.ManyPayments;
import io.foyer.booking.payment.NewPayment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ordinary claim, of many bookings in one transaction. A booking that is unusual in any respect
 * is left as it was, and not in the answer: {@link ClaimAlone} is the one place for rare ways.
 */
@Component
class ClaimTogether {

    private final ManyClaims claims;
    private final ManyPayments payments;
    private final Purchases purchases;
    private final LiveMap map;
    private final CheckoutProperties limits;
    private final KeysTogether keys;

    ClaimTogether(
            ManyClaims claims,
            ManyPayments payments,
            Purchases purchases,
            LiveMap map,
            CheckoutProperties limits,
            KeysTogether keys) {
        this.claims = claims;
        this.payments = payments;
        this.purchases = purchases;
        this.map = map;
        this.limits = limits;
        this.keys = keys;
    }

    /** What became of bookings, each of which is named once; by booking. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, ClaimOutcome> claim(List<ClaimWish> wishes) {
        var locked = claims.lock(wishes, limits.seatPatience());
        var asked = requests(wishes, locked);
        var held = withTheirKeys(locked, asked);
        if (held.isEmpty()) {
            return Map.of();
        }
        var claimed = claims.claim(held, limits.payWithin());
        var partial = claimed.stream().filter(claim -> !claim.complete()).toList();
        if (!partial.isEmpty()) {
            claims.giveBack(partial);
        }
        var fences =
                claimed.stream()
                        .filter(Claim::complete)
                        .collect(Collectors.toMap(Claim::bookingId, Claim::fence));
        var won = held.stream().filter(booking -> fences.containsKey(booking.id())).toList();
        forget(held.stream().filter(lost -> !fences.containsKey(lost.id())).toList(), asked);
        Map<UUID, ClaimOutcome> outcomes = new HashMap<>();
        outcomes.putAll(buy(won.stream().filter(HeldBooking::isFree).toList()));
        outcomes.putAll(pay(won.stream().filter(booking -> !booking.isFree()).toList(), fences));
        return outcomes;
    }

    /** Of those that are locked, and have one; by booking. */
    private static Map<UUID, Keyed> requests(List<ClaimWish> wishes, List<HeldBooking> locked) {
        var ids = locked.stream().map(HeldBooking::id).collect(Collectors.toSet());
        return wishes.stream()
                .filter(wish -> ids.contains(wish.bookingId()))
                .flatMap(wish -> wish.keyed().stream())
                .collect(Collectors.toMap(Keyed::resourceId, Function.identity()));
    }

    /** All but those whose key somebody has used. */
    private List<HeldBooking> withTheirKeys(List<HeldBooking> locked, Map<UUID, Keyed> asked) {
        var kept = keys.keep(List.copyOf(asked.values()));
        return locked.stream()
                .filter(booking -> !asked.containsKey(booking.id()) || kept.contains(booking.id()))
                .toList();
    }

    private void forget(List<HeldBooking> lost, Map<UUID, Keyed> asked) {
        var unused =
                lost.stream()
                        .flatMap(booking -> Stream.ofNullable(asked.get(booking.id())))
                        .toList();
        if (!unused.isEmpty()) {
            keys.giveBack(unused);
        }
    }

    private Map<UUID, ClaimOutcome> buy(List<HeldBooking> free) {
        purchases.complete(free.stream().map(HeldBooking::order).toList());
        return free.stream()
                .collect(Collectors.toMap(HeldBooking::id, _ -> new ClaimOutcome.Bought()));
    }

    private Map<UUID, ClaimOutcome> pay(List<HeldBooking> bookings, Map<UUID, Fence> fences) {
        Function<HeldBooking, Fence> fence =
                booking -> Objects.requireNonNull(fences.get(booking.id()));
        var opened =
                payments.open(
                        bookings.stream()
                                .map(
                                        booking ->
                                                new NewPayment(
                                                        booking.id(),
                                                        booking.accountId(),
                                                        fence.apply(booking).number(),
                                                        booking.total()))
                                .toList());
        bookings.forEach(
                booking ->
                        map.keep(booking.showtimeId(), booking.id(), booking.order().ordinals()));
        return bookings.stream()
                .collect(
                        Collectors.toMap(
                                HeldBooking::id,
                                booking ->
                                        new ClaimOutcome.Claimed(
                                                Objects.requireNonNull(opened.get(booking.id())),
                                                fence.apply(booking).until())));
    }
}

package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.payment.RefundPart;
import io.foyer.common.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Of which lines money goes back. What somebody has had back of a ticket counts when that ticket is
 * given up, so all money belongs to lines: an amount that names no tickets is spread over those
 * that stand, each by what is left of it, and what is more than that over what was kept of
 * cancelled ones.
 */
final class RefundShares {

    private RefundShares() {}

    /** What has not gone back of these lines. */
    static long left(List<SoldBooking.Line> lines) {
        return lines.stream().mapToLong(line -> line.left().amount()).sum();
    }

    /** All that is left of them. */
    static List<RefundPart> all(List<SoldBooking.Line> lines) {
        return lines.stream()
                .filter(line -> line.left().amount() > 0)
                .map(line -> part(line, line.left().amount()))
                .toList();
    }

    /**
     * Spreads an amount.
     *
     * @param amount minor units, no more than is {@linkplain #left left} of the lines
     */
    static List<RefundPart> spread(List<SoldBooking.Line> lines, long amount) {
        var standing = lines.stream().filter(line -> !line.cancelled()).toList();
        var cancelled = lines.stream().filter(SoldBooking.Line::cancelled).toList();
        var first = Math.min(amount, left(standing));
        var parts = new ArrayList<>(byWhatIsLeft(standing, first));
        parts.addAll(byWhatIsLeft(cancelled, amount - first));
        return parts;
    }

    /** What was given back of no line in particular leaves less than the lines say. */
    static List<RefundPart> within(List<RefundPart> parts, long left) {
        var fitting = new ArrayList<RefundPart>();
        var rest = left;
        for (var part : parts) {
            var amount = Math.min(rest, part.amount());
            if (amount > 0) {
                fitting.add(new RefundPart(part.ordinal(), amount, part.total()));
            }
            rest -= amount;
        }
        return fitting;
    }

    /** In steps that can be paid; what does not divide goes to the first lines, a step each. */
    private static List<RefundPart> byWhatIsLeft(List<SoldBooking.Line> lines, long amount) {
        if (amount == 0) {
            return List.of();
        }
        var step = Money.step(lines.getFirst().total().currency());
        var all = left(lines);
        var shares =
                lines.stream()
                        .mapToLong(line -> share(line.left().amount(), amount, all) / step * step)
                        .toArray();
        var rest = amount;
        for (var share : shares) {
            rest -= share;
        }
        for (var i = 0; rest > 0; i = (i + 1) % shares.length) {
            var more = Math.min(Math.min(step, rest), lines.get(i).left().amount() - shares[i]);
            shares[i] += more;
            rest -= more;
        }
        var parts = new ArrayList<RefundPart>();
        for (var i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                parts.add(part(lines.get(i), shares[i]));
            }
        }
        return parts;
    }

    private static long share(long left, long amount, long all) {
        return BigInteger.valueOf(left)
                .multiply(BigInteger.valueOf(amount))
                .divide(BigInteger.valueOf(all))
                .longValueExact();
    }

    private static RefundPart part(SoldBooking.Line line, long amount) {
        return new RefundPart(line.ordinal(), amount, line.total().amount());
    }
}

package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.payment.RefundPart;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefundSharesTests {

    @Test
    void anAmountIsSpreadByWhatIsLeft() {
        var lines = List.of(line(0, 6_000, 0, false), line(1, 6_000, 3_000, false));

        assertThat(RefundShares.spread(lines, 900))
                .containsExactly(new RefundPart(0, 600, 6_000), new RefundPart(1, 300, 6_000));
    }

    @Test
    void whatDoesNotDivideGoesToTheFirst() {
        var lines = List.of(line(0, 100, 0, false), line(1, 100, 0, false), line(2, 100, 0, false));

        assertThat(RefundShares.spread(lines, 101))
                .extracting(RefundPart::amount)
                .containsExactly(34L, 34L, 33L);
    }

    @Test
    void whatWasKeptOfCancelledLinesGoesLast() {
        var lines = List.of(line(0, 6_000, 5_500, true), line(1, 6_000, 0, false));

        assertThat(RefundShares.spread(lines, 6_000))
                .containsExactly(new RefundPart(1, 6_000, 6_000));
        assertThat(RefundShares.spread(lines, 6_200))
                .containsExactly(new RefundPart(1, 6_000, 6_000), new RefundPart(0, 200, 6_000));
    }

    @Test
    void whateverTheLinesTheyGetTheAmountAndNoneMoreThanItHasLeft() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var lines =
                    IntStream.range(0, 1 + random.nextInt(6))
                            .mapToObj(
                                    n -> {
                                        var total = random.nextInt(500);
                                        return line(
                                                n,
                                                total,
                                                random.nextInt(total + 1),
                                                random.nextBoolean());
                                    })
                            .toList();
            var amount = random.nextLong(RefundShares.left(lines) + 1);

            var parts = RefundShares.spread(lines, amount);

            assertThat(parts.stream().mapToLong(RefundPart::amount).sum()).isEqualTo(amount);
            assertThat(parts)
                    .allSatisfy(
                            part ->
                                    assertThat(part.amount())
                                            .isLessThanOrEqualTo(
                                                    lines.get(part.ordinal()).left().amount()));
        }
    }

    @Test
    void everyPartCanBePaid() {
        var lines =
                List.of(
                        new SoldBooking.Line(0, dinar(0), dinar(1_000), dinar(0), false),
                        new SoldBooking.Line(1, dinar(0), dinar(2_000), dinar(0), false));

        assertThat(RefundShares.spread(lines, 500))
                .extracting(RefundPart::amount)
                .containsExactly(170L, 330L);
    }

    private static SoldBooking.Line line(int ordinal, long total, long refunded, boolean gone) {
        return new SoldBooking.Line(
                ordinal,
                Money.zero("EUR"),
                new Money(total, "EUR"),
                new Money(refunded, "EUR"),
                gone);
    }

    private static Money dinar(long amount) {
        return new Money(amount, "KWD");
    }
}

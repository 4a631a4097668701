package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.platform.payment.PaymentSandbox;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** Currencies without decimals, and with three, from the price to what is kept of it. */
@CheckoutTest
class CurrencyTests {

    /** The fee is kept, and 15 % of the rest. */
    private static final CancellationPolicy POLICY = new CancellationPolicy(true, 0, true, 15);

    @Autowired private ApplicationContext context;
    @Autowired private PaymentSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void open() {
        house = new House(context);
        buyer = house.shop.buyer();
    }

    /** A fee of a tenth, 8.5 % tax on both. */
    @ParameterizedTest
    @CsvSource({
        "JPY, 5001, 5969, 5969, 1320",
        "KWD, 12300, 14680, 14680, 3250",
        "ISK, 5001, 5969, 596900, 1320"
    })
    void whatIsPaidAndWhatIsKeptCanBePaid(
            String currency, long price, long total, long collected, long kept) {
        var booking = house.sell(buyer, priced(currency, price), 1);
        assertThat(buyer.booking(booking).at("/total/amount").asLong()).isEqualTo(total);
        assertThat(buyer.booking(booking).at("/total/currency").asString()).isEqualTo(currency);
        assertThat(atProvider(booking)).isEqualTo(collected);

        var view = buyer.body(house.cancel(buyer, booking));

        assertThat(view.at("/refunds/0/kept/amount").asLong()).isEqualTo(kept);
        assertThat(house.refunds(booking)).isEqualTo((int) (total - kept));
        house.until(
                () ->
                        buyer.booking(booking)
                                .at("/refunds/0/status")
                                .asString()
                                .equals("SUCCEEDED"));
        assertThat(house.rows.balance(booking, "FEES_KEPT")).isEqualTo((int) -kept);
    }

    @Test
    void anAmountThatNobodyCanBePaidIsNotGivenBack() {
        var showtime = priced("KWD", 12_300);
        var booking = house.sell(buyer, showtime, 1);
        var path = "/api/v1/bookings/" + booking + "/refunds";

        var odd = Map.of("amount", 705, "reason", "Odd.");
        assertThat(house.organizer(HttpMethod.POST, path, odd, showtime)).hasStatus(400);
        var even = Map.of("amount", 700, "reason", "Even.");
        assertThat(house.organizer(HttpMethod.POST, path, even, showtime)).hasStatus(201);

        assertThat(house.refunds(booking)).isEqualTo(700);
    }

    private ShowtimeOnSale priced(String currency, long price) {
        return house.shop.publish(
                Changed.under(Changed.pricedIn(Fixtures.showtime(5), currency), POLICY), price);
    }

    private long atProvider(UUID booking) {
        return sandbox.state().intents().stream()
                .filter(intent -> booking.toString().equals(intent.metadata().get("booking_id")))
                .mapToLong(intent -> intent.amount())
                .sum();
    }
}

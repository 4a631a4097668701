package io.foyer.booking.payment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What raises an alarm when it is not zero. */
@Configuration(proxyBeanMethods = false)
class PaymentMetrics {

    @Bean
    MeterBinder parkedPayments(PaymentOps ops) {
        return metrics ->
                Gauge.builder("foyer.payment.parked", ops, PaymentOps::parked).register(metrics);
    }

    @Bean
    MeterBinder refundsThatWait(PaymentOps ops) {
        return metrics ->
                TimeGauge.builder(
                                "foyer.refund.waiting",
                                ops,
                                TimeUnit.MILLISECONDS,
                                calls -> calls.longestWaitForARefund().toMillis())
                        .description("The refund that has waited longest for the provider")
                        .register(metrics);
    }

    @Bean
    MeterBinder moneyThatWaits(List<AttentionSource> sources, Differences differences) {
        return metrics -> {
            for (var source : sources) {
                Gauge.builder("foyer.payment.attention", source, AttentionSource::count)
                        .tag("place", source.name())
                        .register(metrics);
            }
            Gauge.builder("foyer.ledger.difference", differences, Differences::count)
                    .register(metrics);
        };
    }
}

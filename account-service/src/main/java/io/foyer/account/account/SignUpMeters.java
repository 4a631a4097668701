package io.foyer.account.account;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts sign-ups by what became of them: {@code foyer.signups}. */
@Component
class SignUpMeters {

    private final MeterRegistry metrics;

    SignUpMeters(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(SignUpOutcome outcome) {
        var name =
                switch (outcome) {
                    case SignUpOutcome.SignedUp _ -> "made";
                    case SignUpOutcome.AddressKnown _ -> "known";
                    case SignUpOutcome.PasswordRefused _ -> "refused";
                    case SignUpOutcome.Busy _ -> "busy";
                };
        metrics.counter("foyer.signups", "outcome", name).increment();
    }
}

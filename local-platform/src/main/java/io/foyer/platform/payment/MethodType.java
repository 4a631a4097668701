package io.foyer.platform.payment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How somebody can pay. Only on a card can money be reserved and taken later. */
enum MethodType {
    CARD("card", null),
    US_BANK_ACCOUNT("us_bank_account", Duration.ofSeconds(2)),
    ALIPAY("alipay", null);

    private final String stripeName;
    private final @Nullable Duration settling;

    MethodType(String stripeName, @Nullable Duration settling) {
        this.stripeName = stripeName;
        this.settling = settling;
    }

    String stripeName() {
        return stripeName;
    }

    /** How long the bank takes to answer, in the sandbox; at Stripe it is days. Absent: at once. */
    @Nullable Duration settling() {
        return settling;
    }
}

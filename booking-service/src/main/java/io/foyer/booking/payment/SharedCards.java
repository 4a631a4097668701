package io.foyer.booking.payment;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Refuses a card that pays for too many accounts, although its bank has agreed: whoever buys for
 * others to sell has many accounts and few cards. Who has paid with it before within the window may
 * go on.
 */
@Component
public class SharedCards {

    /** What the buyer is told, where a bank's reason would stand. */
    public static final String DECLINE_CODE = "card_of_many_accounts";

    private final CardUses uses;
    private final SharedCardProperties limits;
    private final boolean counted;

    SharedCards(CardUses uses, SharedCardProperties limits, StripeProperties stripe) {
        this.uses = uses;
        this.limits = limits;
        this.counted = limits.accounts() > 0 && (stripe.live() || limits.testCards());
    }

    /**
     * Judges the card if the provider says that it was authorised, in a transaction of its own. To
     * be called before anything follows from that; repeatable.
     *
     * @return whether the payment's card is refused
     */
    public boolean refuses(IntentSnapshot intent) {
        return counted
                && intent.state() instanceof PaymentState.Authorised
                && intent.paymentId().filter(payment -> refuses(payment, intent)).isPresent();
    }

    private boolean refuses(UUID paymentId, IntentSnapshot intent) {
        intent.fingerprint().ifPresent(card -> uses.judge(paymentId, intent.id(), card, limits));
        return uses.isRefused(paymentId);
    }

    /** Whether the payment's card was refused, whatever became of the payment since. */
    public boolean isRefused(UUID paymentId) {
        return counted && uses.isRefused(paymentId);
    }
}

package io.foyer.booking.payment;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of payments and refunds is sealed in the database: the provider's ids, and cards. */
@Component
class PaymentSeal {

    private static final String BETWEEN = "\n";

    private final Seal seal;

    PaymentSeal(Seal seal) {
        this.seal = seal;
    }

    byte[] intent(UUID paymentId, String intentId) {
        return seal.seal(intentPlace(paymentId), intentId);
    }

    String openIntent(UUID paymentId, byte[] sealed) {
        return seal.open(intentPlace(paymentId), sealed);
    }

    byte[] card(UUID paymentId, Card card) {
        return seal.seal(cardPlace(paymentId), card.brand() + BETWEEN + card.last4());
    }

    Card openCard(UUID paymentId, byte[] sealed) {
        var parts = seal.open(cardPlace(paymentId), sealed).split(BETWEEN, 2);
        return new Card(parts[0], parts[1]);
    }

    byte[] refund(UUID refundId, String providersId) {
        return seal.seal("refund:" + refundId, providersId);
    }

    byte[] event(String eventId, String intentId) {
        return seal.seal(eventPlace(eventId), intentId);
    }

    String openEvent(String eventId, byte[] sealed) {
        return seal.open(eventPlace(eventId), sealed);
    }

    /** What a provider's id is indexed by from now on. */
    String indexOf(String providersId) {
        return seal.indexOf(providersId);
    }

    /** All that it may be indexed by. */
    String[] indexesOf(String providersId) {
        return seal.indexesOf(providersId);
    }

    /** All that a card may be indexed by; the first from now on, the last by every instance. */
    String[] indexesOfCard(String fingerprint) {
        return seal.indexesOf("card" + BETWEEN + fingerprint);
    }

    private static String intentPlace(UUID paymentId) {
        return "payment:" + paymentId + ":intent";
    }

    private static String cardPlace(UUID paymentId) {
        return "payment:" + paymentId + ":card";
    }

    private static String eventPlace(String eventId) {
        return "webhook:" + eventId;
    }
}

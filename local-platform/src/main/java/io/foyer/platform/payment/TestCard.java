package io.foyer.platform.payment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The test cards, which mean here what they mean at Stripe. No other number is accepted, so no real
 * card can be stored by mistake; of these only brand and last four digits are kept. The last ones
 * are no cards: nothing can be authorised on them, they are paid at once, or in a while.
 */
enum TestCard {
    VISA("pm_card_visa", "4242424242424242", "visa"),
    VISA_DEBIT("pm_card_visa_debit", "4000056655665556", "visa"),
    MASTERCARD("pm_card_mastercard", "5555555555554444", "mastercard"),
    MASTERCARD_DEBIT("pm_card_mastercard_debit", "5200828282828210", "mastercard"),
    AMEX("pm_card_amex", "378282246310005", "amex"),
    DISCOVER("pm_card_discover", "6011111111111117", "discover"),
    DINERS("pm_card_diners", "3056930009020004", "diners"),
    JCB("pm_card_jcb", "3566002020360505", "jcb"),
    UNIONPAY("pm_card_unionpay", "6200000000000005", "unionpay"),
    DECLINED("pm_card_chargeDeclined", "4000000000000002", Decline.GENERIC),
    INSUFFICIENT_FUNDS(
            "pm_card_chargeDeclinedInsufficientFunds",
            "4000000000009995",
            Decline.INSUFFICIENT_FUNDS),
    LOST("pm_card_chargeDeclinedLostCard", "4000000000009987", Decline.LOST_CARD),
    STOLEN("pm_card_chargeDeclinedStolenCard", "4000000000009979", Decline.STOLEN_CARD),
    VELOCITY("pm_card_chargeDeclinedVelocityLimitExceeded", "4000000000006975", Decline.VELOCITY),
    EXPIRED("pm_card_chargeDeclinedExpiredCard", "4000000000000069", Decline.EXPIRED_CARD),
    INCORRECT_CVC("pm_card_chargeDeclinedIncorrectCvc", "4000000000000127", Decline.INCORRECT_CVC),
    PROCESSING_ERROR(
            "pm_card_chargeDeclinedProcessingError", "4000000000000119", Decline.PROCESSING_ERROR),
    FRAUDULENT("pm_card_radarBlock", "4100000000000019", Decline.FRAUDULENT),
    CUSTOMER_FAIL("pm_card_chargeCustomerFail", "4000000000000341", Decline.GENERIC),
    THREE_D_SECURE_2("pm_card_threeDSecure2Required", "4000000000003220", true, null),
    THREE_D_SECURE("pm_card_threeDSecureRequired", "4000000000003063", true, null),
    THREE_D_SECURE_OPTIONAL("pm_card_threeDSecureOptional", "4000000000003055", false, null),
    AUTHENTICATION_REQUIRED("pm_card_authenticationRequired", "4000002760003184", true, null),
    AUTHENTICATION_THEN_INSUFFICIENT_FUNDS(
            "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
            "4000008260003178",
            true,
            Decline.INSUFFICIENT_FUNDS),
    AUTHENTICATION_THEN_DECLINED(
            "pm_card_threeDSecureRequiredChargeDeclined",
            "4000008400001629",
            true,
            Decline.GENERIC),
    PENDING_REFUND("pm_card_pendingRefund", "4000000000007726", "visa"),
    REFUND_FAILS("pm_card_refundFail", "4000000000005126", "visa"),
    /** Debits an account: the bank takes its time, and then pays. */
    BANK_DEBIT("pm_usBankAccount_success", MethodType.US_BANK_ACCOUNT, null),
    /** The same, but there is nothing in the account. */
    BANK_DEBIT_RETURNED(
            "pm_usBankAccount_insufficientFunds",
            MethodType.US_BANK_ACCOUNT,
            Decline.INSUFFICIENT_FUNDS),
    /** A wallet that pays at once. */
    WALLET("pm_alipay", MethodType.ALIPAY, null);

    private final MethodType type;
    private final String paymentMethod;
    private final String number;
    private final String brand;
    private final boolean challenge;
    private final @Nullable Decline decline;

    TestCard(String paymentMethod, String number, String brand) {
        this(paymentMethod, number, brand, false, null);
    }

    TestCard(String paymentMethod, String number, Decline decline) {
        this(paymentMethod, number, "visa", false, decline);
    }

    TestCard(String paymentMethod, String number, boolean challenge, @Nullable Decline decline) {
        this(paymentMethod, number, "visa", challenge, decline);
    }

    TestCard(
            String paymentMethod,
            String number,
            String brand,
            boolean challenge,
            @Nullable Decline decline) {
        this.type = MethodType.CARD;
        this.paymentMethod = paymentMethod;
        this.number = number;
        this.brand = brand;
        this.challenge = challenge;
        this.decline = decline;
    }

    TestCard(String paymentMethod, MethodType type, @Nullable Decline decline) {
        this.type = type;
        this.paymentMethod = paymentMethod;
        this.number = "000123456789";
        this.brand = type.stripeName();
        this.challenge = false;
        this.decline = decline;
    }

    /** Finds a card by {@code pm_card_...}; Stripe's longer {@code pm_card_visa_...} works too. */
    static Optional<TestCard> named(String paymentMethod) {
        String name = paymentMethod.replace("_visa_charge", "_charge");
        return Arrays.stream(values()).filter(card -> card.paymentMethod.equals(name)).findFirst();
    }

    static Optional<TestCard> numbered(String number) {
        return Arrays.stream(values())
                .filter(card -> card.type == MethodType.CARD && card.number.equals(number))
                .findFirst();
    }

    MethodType type() {
        return type;
    }

    String brand() {
        return brand;
    }

    String last4() {
        return number.substring(number.length() - 4);
    }

    /** Whether the buyer must pass a 3-D Secure challenge before the bank is asked. */
    boolean challenge() {
        return challenge;
    }

    Optional<Decline> decline() {
        return Optional.ofNullable(decline);
    }
}

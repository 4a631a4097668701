package io.foyer.booking.payment;

/** How a call for a refund ended. */
public sealed interface RefundReply {

    /** The provider knows of it. */
    record Answered(RefundSnapshot refund) implements RefundReply {}

    /** The provider refused it, and would repeat that for the same key. */
    record Failed(String code) implements RefundReply {}

    /** It may have happened, but its key will never tell. To be looked for, with another key. */
    record Stumbled() implements RefundReply, NotAnswered {}

    /** Nobody knows whether it happened. To be asked again, with the same key. */
    record Unknown(String reason) implements RefundReply, NotAnswered {}

    /**
     * The provider is asked too often, and did not look at it. To be asked again with the same key,
     * and slower.
     */
    record TooFast(String reason) implements RefundReply {}

    /** The same for a call that failed. */
    static RefundReply of(GatewayReply failure) {
        return switch (failure) {
            case GatewayReply.Declined(var code) -> new Failed(code);
            case GatewayReply.Failed(var code) -> new Failed(code);
            case GatewayReply.Stumbled _ -> new Stumbled();
            case GatewayReply.NotAsked(var reason) -> new Unknown(reason);
            case GatewayReply.Unknown(var reason) -> new Unknown(reason);
            case GatewayReply.Answered _ ->
                    throw new IllegalArgumentException("That is no failure");
        };
    }
}

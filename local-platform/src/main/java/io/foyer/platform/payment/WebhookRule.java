package io.foyer.platform.payment;

import org.jspecify.annotations.Nullable;

/**
 * One fault switch of the deliveries.
 *
 * @param eventType the events it concerns: a type, the beginning of one such as {@code refund.*},
 *     or {@code *}
 * @param fault what goes wrong
 * @param value how much of it: copies, milliseconds, events or seconds, as {@link WebhookFault}
 *     says
 * @param times how many events or attempts it hits before it is used up; 0 means 1, and -1 means
 *     all
 * @param probability how likely each is hit; 0 means 1
 */
public record WebhookRule(
        String eventType, WebhookFault fault, long value, int times, double probability) {

    /** Fills in what was left out. */
    public WebhookRule(
            @Nullable String eventType,
            WebhookFault fault,
            long value,
            int times,
            double probability) {
        this.eventType = eventType == null ? "*" : eventType;
        this.fault = fault;
        this.value = value;
        this.times = times == 0 ? 1 : times;
        this.probability = probability == 0 ? 1 : probability;
    }

    /** The next event fails so, by as much as {@code value}. */
    public static WebhookRule once(WebhookFault fault, long value) {
        return new WebhookRule("*", fault, value, 1, 1);
    }

    /** Every event fails so, by as much as {@code value}. */
    public static WebhookRule always(WebhookFault fault, long value) {
        return new WebhookRule("*", fault, value, -1, 1);
    }

    /** The same, for events of one type only. */
    public WebhookRule of(String type) {
        return new WebhookRule(type, fault, value, times, probability);
    }

    /** The same, {@code count} times; -1 means always. */
    public WebhookRule times(int count) {
        return new WebhookRule(eventType, fault, value, count, probability);
    }

    boolean concerns(String type) {
        return eventType.endsWith("*")
                ? type.startsWith(eventType.substring(0, eventType.length() - 1))
                : type.equals(eventType);
    }
}

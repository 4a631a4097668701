package io.foyer.booking.checkout;

/**
 * Has Postgres keep its plans for the rest of a transaction. What is written for many bookings at
 * once has a part of each table for every showtime to think about, which takes it two milliseconds
 * a statement, more than the statement itself; and as it takes small groups to be cheaper when
 * planned by themselves, it does so each time. That plans which were kept from when tables were
 * empty read nobody else's rows is shown by {@code NewlySellingTests}.
 */
final class PlannedOnce {

    /** A column, for a statement that a transaction begins with. */
    static final String FROM_NOW_ON =
            "set_config('plan_cache_mode', 'force_generic_plan', true) AS planned_once";

    private PlannedOnce() {}
}

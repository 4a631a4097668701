package io.foyer.event.sales;

import java.util.UUID;

/** Published within the transaction that noted new counters of a showtime. */
public record SalesNoted(UUID showtimeId) {}

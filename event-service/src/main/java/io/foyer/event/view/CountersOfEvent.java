package io.foyer.event.view;

import io.foyer.event.sales.Counters;
import java.util.Map;
import java.util.UUID;

/** How full the showtimes of an event are. */
record CountersOfEvent(Map<UUID, Counters> byShowtime) {}

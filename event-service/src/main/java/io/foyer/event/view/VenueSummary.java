package io.foyer.event.view;

import java.util.UUID;

/** A venue as showtimes and lists of events name it. */
record VenueSummary(UUID id, String name, String city, String country, String timeZone) {}

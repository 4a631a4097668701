package io.foyer.event.view;

import java.util.UUID;

/** A venue as showtimes name it. */
record VenueSummary(
        UUID id, String name, String address, String city, String country, String timeZone) {}

package io.foyer.event.venue.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A point on earth, WGS 84.
 *
 * @param lat degrees north
 * @param lon degrees east
 */
record Location(@Min(-90) @Max(90) double lat, @Min(-180) @Max(180) double lon) {}

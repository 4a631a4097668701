package io.foyer.search.query;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query of a search as it was sent; {@link CriteriaReader} makes sense of it. */
record SearchParameters(
        @Parameter(description = "words; at most 200 characters") @Nullable String q,
        @Parameter(description = "category, such as CONCERT") @Nullable String type,
        @Parameter(description = "city, accents and case do not matter") @Nullable String city,
        @Parameter(description = "lat,lon in degrees") @Nullable String near,
        @Parameter(description = "1 to 1000; 50 when absent") @Nullable String radiusKm,
        @Parameter(description = "first day (2026-08-01, at the venue) or instant; now when absent")
                @Nullable String from,
        @Parameter(description = "last day, included, or the instant before which it starts")
                @Nullable String to,
        @Parameter(description = "minor units") @Nullable String priceMin,
        @Parameter(description = "minor units") @Nullable String priceMax,
        @Parameter(description = "true: only what can be bought now") @Nullable String available,
        @Parameter(schema = @Schema(allowableValues = {"relevance", "date", "distance", "price"}))
                @Nullable String sort,
        @Parameter(description = "zero-based") @Nullable String page,
        @Parameter(description = "1 to 100; 20 when absent") @Nullable String size,
        @Parameter(description = "where the page before ended; its \"next\" carries it")
                @Nullable String cursor) {}

package io.foyer.platform.launcher;

import java.util.Locale;

/** The services, in the order they are started; they are stopped in the opposite one. */
public enum Service {
    EVENT(8102, "event_db"),
    ACCOUNT(8101, "account_db"),
    BOOKING(8104, "booking_db"),
    QUEUE(8106, "queue_db"),
    AVAILABILITY(8105, ""),
    GATEWAY(8080, ""),
    // Last: it needs Elasticsearch, which is the slowest to start, and event-service's listings.
    SEARCH(8103, "search_db");

    private static final int MANAGEMENT_OF_GATEWAY = 8180;
    private static final int MANAGEMENT_OFFSET = 80;

    private final int standardPort;
    private final String database;

    Service(int standardPort, String database) {
        this.standardPort = standardPort;
        this.database = database;
    }

    /** Its module, its jar, its log and what people call it, such as {@code booking-service}. */
    public String module() {
        return shortName() + "-service";
    }

    int standardPort() {
        return standardPort;
    }

    int standardManagementPort() {
        return this == GATEWAY ? MANAGEMENT_OF_GATEWAY : standardPort + MANAGEMENT_OFFSET;
    }

    /** Its database, empty when it has none. */
    String database() {
        return database;
    }

    /** The role that owns its database. */
    String role() {
        return shortName() + "_service";
    }

    private String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

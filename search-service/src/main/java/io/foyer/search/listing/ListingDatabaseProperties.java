package io.foyer.search.listing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where event-service's listings are read, and how long anybody waits for them.
 *
 * @param url JDBC address of event_db
 * @param user a role that may replicate, and select from the listing tables
 * @param password its password
 * @param connections most pooled connections of one instance
 * @param borrowTimeout bound on getting a pooled connection
 * @param connectTimeout bound on opening a connection, at least one second
 * @param socketTimeout bound on any answer, whole seconds
 */
@ConfigurationProperties("foyer.search.listing")
public record ListingDatabaseProperties(
        @DefaultValue("jdbc:postgresql://127.0.0.1:8432/event_db") String url,
        @DefaultValue("search_service") String user,
        @DefaultValue("foyer") String password,
        @DefaultValue("8") int connections,
        @DefaultValue("400ms") Duration borrowTimeout,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration socketTimeout) {}

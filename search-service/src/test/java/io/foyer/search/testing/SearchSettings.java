package io.foyer.search.testing;

import io.foyer.testing.store.Database;
import io.foyer.testing.store.SearchStore;
import io.foyer.testing.store.Stores;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The settings of one search-service on stores of its own, everything a little quicker. */
public final class SearchSettings {

    private final Map<String, String> properties = new LinkedHashMap<>();

    private SearchSettings() {
        properties.put("server.port", "0");
        properties.put("spring.datasource.hikari.minimum-idle", "4");
        // A port of its own would take a web server and a context of its own each time.
        properties.put("management.server.port", "-1");
        properties.put("foyer.search.index.refresh-interval", "50ms");
        properties.put("foyer.search.index.attempts", "3");
        properties.put(
                "foyer.search.stream.slot", "s" + UUID.randomUUID().toString().replace('-', '_'));
        properties.put("foyer.search.stream.standby-interval", "100ms");
        properties.put("foyer.search.stream.keep-alive", "100ms");
        properties.put("foyer.search.stream.first-pause", "100ms");
        properties.put("foyer.search.stream.longest-pause", "500ms");
        properties.put("foyer.search.stream.offset-flush", "50ms");
        properties.put("foyer.search.stream.heartbeat", "500ms");
        properties.put("foyer.search.copy.follow-interval", "100ms");
        properties.put("foyer.search.query.breaker.open-for", "500ms");
        // Tests share a machine, and few of them are about time: those set it back.
        properties.put("foyer.search.query.patience", "5s");
        properties.put("foyer.search.query.breaker.slow-call", "5s");
        properties.put("foyer.search.elasticsearch.read-timeout", "5s");
        properties.put("foyer.search.popular.enabled", "false");
        properties.put("foyer.search.names.interval", "50ms");
        properties.put("foyer.search.names.gathering", "10ms");
        properties.put("foyer.search.names.refresh-interval", "50ms");
    }

    /** On a real Elasticsearch and a database of its own, reading the given listings. */
    public static SearchSettings reading(ListingTable listings) {
        return new SearchSettings()
                .listings(listings.database())
                .own(Stores.freshDatabase("search"))
                .elasticsearch(Stores.elasticsearch());
    }

    /** Those of another instance, to be changed. */
    public static SearchSettings beside(SearchSettings other) {
        var copy = new SearchSettings();
        copy.properties.putAll(other.properties);
        return copy;
    }

    public SearchSettings with(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** With probes, as an orchestrator asks for them. */
    public SearchSettings probed() {
        return with("management.server.port", "0");
    }

    /** As patient with Elasticsearch as it is by default. */
    public SearchSettings asPatientAsInEarnest() {
        List.of(
                        "foyer.search.query.patience",
                        "foyer.search.query.breaker.slow-call",
                        "foyer.search.query.breaker.open-for",
                        "foyer.search.elasticsearch.read-timeout")
                .forEach(properties::remove);
        return this;
    }

    /** Keeping popular answers in that Redis. */
    public SearchSettings keepingIn(URI redis) {
        return with("foyer.redis.url", redis.toString())
                .with("foyer.search.popular.enabled", "true");
    }

    public SearchSettings elasticsearch(SearchStore store) {
        return elasticsearch(store.url()).with("foyer.search.index.prefix", store.indexPrefix());
    }

    public SearchSettings elasticsearch(URI url) {
        return with("foyer.search.elasticsearch.url", url.toString());
    }

    public SearchSettings listings(Database database) {
        return with("foyer.search.listing.url", database.url())
                .with("foyer.search.listing.user", database.user())
                .with("foyer.search.listing.password", database.password());
    }

    public String get(String name) {
        return properties.getOrDefault(name, "");
    }

    /** Gives every setting to a registry of properties. */
    public void register(BiConsumer<String, Supplier<Object>> registry) {
        properties.forEach((name, value) -> registry.accept(name, () -> value));
    }

    /** As they are given to a program. */
    public String[] arguments() {
        return properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    /** This service's own database. */
    public JdbcClient own() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        get("spring.datasource.url"),
                        get("spring.datasource.username"),
                        get("spring.datasource.password")));
    }

    /** The service's own database: search_db. */
    public SearchSettings own(Database database) {
        return with("spring.datasource.url", database.url())
                .with("spring.datasource.username", database.user())
                .with("spring.datasource.password", database.password());
    }
}

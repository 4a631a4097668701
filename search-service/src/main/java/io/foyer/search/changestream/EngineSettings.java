package io.foyer.search.changestream;

import io.foyer.common.id.IdSource;
import io.foyer.search.listing.ListingDatabaseProperties;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Debezium's configuration. */
@Component
class EngineSettings {

    private final ChangeStreamProperties stream;
    private final ListingDatabaseProperties source;
    private final JdbcConnectionDetails own;
    private final IdSource ids;

    EngineSettings(
            ChangeStreamProperties stream,
            ListingDatabaseProperties source,
            JdbcConnectionDetails own,
            IdSource ids) {
        this.stream = stream;
        this.source = source;
        this.own = own;
        this.ids = ids;
    }

    Properties properties() {
        var settings = new Properties();
        settings.put("name", "foyer-search");
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        // Names the engine's management beans: one that hangs must not be in the next one's way.
        settings.put("topic.prefix", "foyer-" + ids.next());
        // Kafka's configuration insists on an address; nothing ever connects to it.
        settings.put("bootstrap.servers", "none:1");
        putSource(settings);
        putStream(settings);
        putOffsets(settings);
        return settings;
    }

    private void putSource(Properties settings) {
        var address = Driver.parseURL(source.url(), new Properties());
        if (address == null) {
            throw new IllegalStateException("Not a Postgres address: " + source.url());
        }
        settings.put("database.hostname", PGProperty.PG_HOST.getOrDefault(address));
        settings.put("database.port", PGProperty.PG_PORT.getOrDefault(address));
        settings.put("database.dbname", PGProperty.PG_DBNAME.getOrDefault(address));
        settings.put("database.user", source.user());
        settings.put("database.password", source.password());
        settings.put("driver.connectTimeout", seconds(source.connectTimeout()));
        settings.put("driver.socketTimeout", seconds(stream.engineTimeout()));
        settings.put("status.update.interval.ms", millis(stream.heartbeat()));
    }

    private void putStream(Properties settings) {
        settings.put("plugin.name", "pgoutput");
        settings.put("slot.name", stream.slot());
        settings.put("slot.max.retries", "0"); // our own supervisor starts again
        settings.put("publication.name", stream.publication());
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("table.include.list", "public.listing");
        // Nothing is ever read by a snapshot: what the slot has not kept, our own walk brings.
        settings.put("snapshot.mode", "no_data");
        settings.put("skipped.operations", "none"); // a truncated table has to be noticed
        settings.put("slot.failover", "true"); // a standby that takes over may know how far it was
        settings.put("offset.mismatch.strategy", "trust_offset");
        settings.put("tombstones.on.delete", "false");
        settings.put("heartbeat.interval.ms", millis(stream.heartbeat()));
        settings.put(
                "heartbeat.action.query", "UPDATE public.listing_heartbeat SET beaten_at = now()");
        settings.put("poll.interval.ms", millis(stream.pollInterval()));
        settings.put("max.batch.size", String.valueOf(stream.batchSize()));
        settings.put("max.queue.size", String.valueOf(stream.queueSize()));
        settings.put("errors.max.retries", "0");
        settings.put("record.processing.threads", "1");
    }

    private void putOffsets(Properties settings) {
        settings.put("offset.storage", "io.debezium.storage.jdbc.offset.JdbcOffsetBackingStore");
        settings.put("offset.storage.jdbc.connection.url", bounded(own.getJdbcUrl()));
        settings.put("offset.storage.jdbc.connection.user", String.valueOf(own.getUsername()));
        settings.put("offset.storage.jdbc.connection.password", String.valueOf(own.getPassword()));
        settings.put("offset.storage.jdbc.table.name", StreamPositions.OFFSETS);
        settings.put("offset.flush.interval.ms", millis(stream.offsetFlush()));
    }

    /** With bounds on connecting and on any answer, unless the address brings its own. */
    private String bounded(String url) {
        var address = Driver.parseURL(url, new Properties());
        if (address == null || PGProperty.SOCKET_TIMEOUT.isPresent(address)) {
            return url;
        }
        return url
                + (url.contains("?") ? "&" : "?")
                + "connectTimeout="
                + seconds(source.connectTimeout())
                + "&socketTimeout="
                + seconds(source.socketTimeout());
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }
}

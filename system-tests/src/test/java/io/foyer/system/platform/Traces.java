package io.foyer.system.platform;

import io.foyer.platform.launcher.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redisson.Redisson;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import tools.jackson.databind.json.JsonMapper;

/** Looks for a text in everything that the platform keeps. */
public final class Traces {

    /** Who has a database of its own (docs/architecture.md, "Addresses"). */
    private static final List<String> OWNERS =
            List.of("account", "event", "booking", "queue", "search");

    private static final String EVERY_KEY =
            """
            local found = {}
            local cursor = '0'
            repeat
              local page = redis.call('SCAN', cursor, 'COUNT', 1000)
              cursor = page[1]
              for _, key in ipairs(page[2]) do
                local kind = redis.call('TYPE', key).ok
                local content = ''
                if kind == 'string' then content = redis.call('GET', key)
                elseif kind == 'hash' then content = cjson.encode(redis.call('HGETALL', key))
                elseif kind == 'list' then content = cjson.encode(redis.call('LRANGE', key, 0, -1))
                elseif kind == 'set' then content = cjson.encode(redis.call('SMEMBERS', key))
                elseif kind == 'zset' then content = cjson.encode(redis.call('ZRANGE', key, 0, -1))
                elseif kind == 'stream' then content = cjson.encode(redis.call('XRANGE', key, '-', '+'))
                end
                if string.find(string.lower(key .. content), ARGV[1], 1, true) then
                  table.insert(found, 'Redis ' .. key)
                end
              end
            until cursor == '0'
            return found
            """;

    private final Platform platform;

    public Traces(Platform platform) {
        this.platform = platform;
    }

    /** Where the text stands: tables, Redis keys and indices; whatever the case of its letters. */
    public List<String> of(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        OWNERS.forEach(owner -> found.addAll(inDatabase(owner, wanted)));
        found.addAll(inRedis(wanted));
        found.addAll(inElasticsearch(wanted));
        return found;
    }

    /** The one number that a query of a database gives, such as that of {@code booking}. */
    public long number(String owner, String query) {
        try (var connection = connect(owner);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> inDatabase(String owner, String wanted) {
        var found = new ArrayList<String>();
        try (var connection = connect(owner)) {
            for (var table : tables(connection)) {
                var query =
                        "SELECT 1 FROM %1$s AS t WHERE position(? IN lower(t::text)) > 0 LIMIT 1";
                try (var statement = connection.prepareStatement(query.formatted(table))) {
                    statement.setString(1, wanted);
                    if (statement.executeQuery().next()) {
                        found.add(owner + "_db." + table);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private Connection connect(String owner) throws SQLException {
        var address =
                "jdbc:postgresql://127.0.0.1:%d/%s_db"
                        .formatted(platform.settings().ports().postgres(), owner);
        return DriverManager.getConnection(address, owner + "_service", "foyer");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        var query =
                "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY"
                        + " 1";
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private List<String> inRedis(String wanted) {
        var config = new Config();
        config.useSingleServer()
                .setAddress("redis://127.0.0.1:" + platform.settings().ports().redis())
                .setConnectionPoolSize(1)
                .setConnectionMinimumIdleSize(1);
        var redis = Redisson.create(config);
        try {
            return redis.getScript(StringCodec.INSTANCE)
                    .eval(Mode.READ_ONLY, EVERY_KEY, ReturnType.LIST, List.of(), wanted);
        } finally {
            redis.shutdown();
        }
    }

    private List<String> inElasticsearch(String wanted) {
        var query =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "query",
                                        Map.of(
                                                "multi_match",
                                                Map.of(
                                                        "query",
                                                        wanted,
                                                        "type",
                                                        "phrase",
                                                        "lenient",
                                                        true,
                                                        "fields",
                                                        List.of("*")))));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/_all/_search"
                                                .formatted(
                                                        platform.settings()
                                                                .ports()
                                                                .elasticsearch())))
                        .header("Content-Type", "application/json")
                        .method("POST", HttpRequest.BodyPublishers.ofString(query))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("hits")
                    .path("hits")
                    .valueStream()
                    .map(hit -> "Elasticsearch " + hit.path("_index").asString())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

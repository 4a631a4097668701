package io.foyer.account.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service has told others about an account, oldest first. */
public final class Told {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Told(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<JsonNode> about(UUID accountId, String type) {
        return jdbc
                .sql(
                        "SELECT payload FROM outbox WHERE stream = 'stream:account' AND type = ?"
                                + " ORDER BY id")
                .param(type)
                .query(String.class)
                .list()
                .stream()
                .map(json::readTree)
                .filter(told -> told.get("accountId").asString().equals(accountId.toString()))
                .toList();
    }

    /** The ids of all of the account's sessions that were told to be over. */
    public List<String> endedSessionsOf(UUID accountId) {
        return about(accountId, "SessionsEnded").stream()
                .flatMap(told -> told.get("sessionIds").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}

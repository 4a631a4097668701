package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who types and looks at what is suggested. */
final class Typing {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final MockMvcTester http;
    private final JsonMapper json;

    Typing(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    List<String> sees(String typed) {
        return answer(typed).path("items").valueStream().map(JsonNode::asString).toList();
    }

    JsonNode answer(String typed) {
        var answer = http.get().uri("/api/v1/search/suggestions?q={q}", typed).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    void awaits(String typed, String name) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(sees(typed)).as(typed).contains(name));
    }
}

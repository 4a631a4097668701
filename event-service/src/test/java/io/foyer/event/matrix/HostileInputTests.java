package io.foyer.event.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.testing.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Parameters and bodies that mean harm, at every route that takes any. */
@CatalogueTest
class HostileInputTests {

    private static final Duration QUICK = Duration.ofSeconds(4);

    private static final List<String> HARM =
            List.of("' OR 1=1--", "'; select pg_sleep(5)--", "\") OR pg_sleep(5) IS NULL --");

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @TestFactory
    Stream<DynamicTest> noParameterReachesTheDatabaseAsSql() {
        return reads().flatMap(
                        read ->
                                read.parameters().stream()
                                        .map(
                                                name ->
                                                        test(
                                                                read + " " + name,
                                                                () ->
                                                                        HARM.forEach(
                                                                                harm ->
                                                                                        harmless(
                                                                                                read
                                                                                                        .with(
                                                                                                                name,
                                                                                                                harm))))));
    }

    @TestFactory
    Stream<DynamicTest> neitherDoesAPath() {
        return reads().filter(read -> read.pattern().contains("{"))
                .map(
                        read ->
                                test(
                                        read.toString(),
                                        () -> HARM.forEach(harm -> harmless(read.at(harm)))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWantedOnceIsNotGivenTwice() {
        return reads().flatMap(
                        read ->
                                read.parameters().stream()
                                        .map(
                                                name ->
                                                        test(
                                                                read + " " + name,
                                                                () ->
                                                                        api.refused(
                                                                                get(
                                                                                        read.with(
                                                                                                name,
                                                                                                "1",
                                                                                                "2")),
                                                                                400,
                                                                                "malformed-request"))));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsSortedByWhatIsNotOffered() {
        return reads().filter(read -> read.parameters().contains("sort"))
                .map(
                        read ->
                                test(
                                        read.toString(),
                                        () ->
                                                assertThat(get(read.with("sort", "owner_id")))
                                                        .hasStatus(400)));
    }

    @TestFactory
    Stream<DynamicTest> noTextInABodyReachesTheDatabaseAsSql() {
        return bodies().map(write -> test(write.toString(), () -> poison(write)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotQuiteJsonIsRefused() {
        return bodies().map(write -> test(write.toString(), () -> malformed(write)));
    }

    private void poison(Write write) {
        var scene = Scene.of(api, clock.instant());
        for (var harm : HARM) {
            var quoted = "\"" + harm.replace("\"", "\\\\\"") + "\"";
            var body = scene.body(write).replaceAll("(: *|\\[)\"[^\"]*\"", "$1" + quoted);
            var before = System.nanoTime();
            var answer = scene.show().organizer().call(write.verb(), scene.path(write), body);
            assertThat(answer.getResponse().getStatus()).as(Api.bodyOf(answer)).isLessThan(500);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(QUICK);
        }
    }

    private void malformed(Write write) {
        var scene = Scene.of(api, clock.instant());
        var body = scene.body(write).strip();
        var firstKey = body.substring(1, body.indexOf(':')).strip();
        var organizer = scene.show().organizer();
        for (var wrong :
                List.of(
                        bytes("[".repeat(10_000)),
                        bytes("{" + firstKey + ": " + "{\"a\":".repeat(5_000)),
                        bytes("{" + firstKey + ": null, " + body.substring(1)),
                        bytes(body + " {}"),
                        bytes("{" + firstKey + ": NaN}"),
                        bytes("{" + firstKey + ": Infinity}"),
                        invalidText(firstKey))) {
            var answer = organizer.send(write.verb(), scene.path(write), wrong);
            assertThat(answer.getResponse().getStatus())
                    .as(() -> new String(wrong, StandardCharsets.ISO_8859_1))
                    .isEqualTo(400);
            assertThat(answer.getResponse().getContentType()).isEqualTo("application/problem+json");
        }
    }

    /** A text with a byte that is never part of UTF-8. */
    private static byte[] invalidText(String key) {
        return ("{" + key + ": \"\u00ff\"}").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void harmless(String path) {
        var before = System.nanoTime();
        var answer = get(path);
        assertThat(answer.getResponse().getStatus()).as(Api.bodyOf(answer)).isLessThan(500);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(QUICK);
    }

    private MvcTestResult get(String path) {
        return api.admin().send(HttpMethod.GET, path, new byte[0]);
    }

    private static DynamicTest test(String name, Runnable check) {
        return DynamicTest.dynamicTest(name, check::run);
    }

    private Stream<Write> bodies() {
        return Write.ALL.stream().filter(write -> !write.body().isEmpty()).filter(this::exists);
    }

    private boolean exists(Write write) {
        return routes.getHandlerMethods().keySet().stream()
                .anyMatch(
                        info ->
                                info.getPatternValues().stream()
                                        .anyMatch(pattern -> write.isAt(write.method(), pattern)));
    }

    private Stream<Read> reads() {
        return Read.all(routes);
    }
}

package io.foyer.event.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.matrix.Write.Whose;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.testing.time.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every write of the API, by everybody, to what is theirs and to what is not. */
@CatalogueTest
class WriteMatrixTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyWriteIsInTheTable() {
        assertThat(writes())
                .hasSameSizeAs(Write.ALL)
                .allSatisfy(route -> assertThat(row(route)).hasSize(1));
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsAnsweredAsTheTableSays() {
        return writes().stream()
                .map(WriteMatrixTests::row)
                .flatMap(List::stream)
                .flatMap(
                        write ->
                                Stream.of(Actor.values())
                                        .map(
                                                actor ->
                                                        DynamicTest.dynamicTest(
                                                                write + " by " + actor,
                                                                () -> check(write, actor))));
    }

    /** Whether somebody's thing exists cannot be told from the refusal. */
    @TestFactory
    Stream<DynamicTest> whatIsAnothersIsRefusedLikeWhatIsNotThere() {
        return writes().stream()
                .map(WriteMatrixTests::row)
                .flatMap(List::stream)
                .filter(write -> write.whose() != Whose.ANY_ORGANIZER)
                .map(
                        write ->
                                DynamicTest.dynamicTest(
                                        write.toString(), () -> comparesWithNowhere(write)));
    }

    private void check(Write write, Actor actor) {
        var scene = Scene.of(api, clock.instant());
        var answer = call(write, scene.path(write), scene, someone(actor, scene));
        var status = answer.getResponse().getStatus();
        var expected = actor.expected(write.whose());
        if (expected == Actor.DONE) {
            assertThat(status).as(() -> Api.bodyOf(answer)).isBetween(200, 299);
        } else {
            assertThat(status).as(() -> Api.bodyOf(answer)).isEqualTo(expected);
            assertThat(answer.getResponse().getContentType()).isEqualTo("application/problem+json");
        }
    }

    private void comparesWithNowhere(Write write) {
        var scene = Scene.of(api, clock.instant());
        var other = someone(Actor.ANOTHER_ORGANIZER, scene);
        assertThat(refusal(call(write, scene.path(write), scene, other)))
                .isEqualTo(refusal(call(write, scene.nowhere(write), scene, other)));
    }

    private JsonNode refusal(MvcTestResult answer) {
        var problem = (ObjectNode) api.refused(answer, 404, "not-found");
        problem.remove("traceId");
        problem.remove("instance");
        return problem;
    }

    private static MvcTestResult call(Write write, String path, Scene scene, Someone who) {
        return who.call(write.verb(), path, scene.body(write));
    }

    private Someone someone(Actor actor, Scene scene) {
        return switch (actor) {
            case NOBODY -> api.nobody();
            case CUSTOMER -> api.customer();
            case DOOR_STAFF -> api.doorStaff();
            case OWNER -> scene.show().organizer();
            case ANOTHER_ORGANIZER -> api.organizer();
            case ADMIN -> api.admin();
            case INVITED -> scene.invited();
        };
    }

    private static List<Write> row(Route route) {
        return Write.ALL.stream().filter(write -> write.isAt(route.verb, route.pattern)).toList();
    }

    private List<Route> writes() {
        var found = new ArrayList<Route>();
        routes.getHandlerMethods()
                .forEach(
                        (info, method) -> {
                            for (var verb : info.getMethodsCondition().getMethods()) {
                                for (var pattern : info.getPatternValues()) {
                                    if (verb != RequestMethod.GET && pattern.startsWith("/api/")) {
                                        found.add(new Route(verb.name(), pattern));
                                    }
                                }
                            }
                        });
        return found;
    }

    private record Route(String verb, String pattern) {}

    /** Who tries. */
    enum Actor {
        NOBODY,
        CUSTOMER,
        DOOR_STAFF,
        OWNER,
        ANOTHER_ORGANIZER,
        ADMIN,
        INVITED;

        private static final int DONE = 200;

        int expected(Whose whose) {
            return switch (this) {
                case NOBODY -> 401;
                case CUSTOMER, DOOR_STAFF -> whose == Whose.ADDRESSEE ? 404 : 403;
                case INVITED -> whose == Whose.ADDRESSEE ? DONE : 403;
                case OWNER, ADMIN -> whose == Whose.ADDRESSEE ? 404 : DONE;
                case ANOTHER_ORGANIZER -> whose == Whose.ANY_ORGANIZER ? DONE : 404;
            };
        }
    }
}

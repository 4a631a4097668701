package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.direct.DirectAnswers;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polls that are answered ahead of the web framework, beside the same ones answered by it. */
class DirectPollTests {

    private static final String TICKET = "Queue-Ticket";

    /** Means the same; only what clients of ours send is answered directly. */
    private static final String OTHERWISE = "application/json, */*;q=0.1";

    private static final int REPEATED = 5;

    private static final WaitingHall hall = new WaitingHall();

    private final Browser fan = hall.fan();
    private final UUID showtime = hall.busyRoom();
    private final Answer joined = fan.post(places(hall.queue, showtime));
    private final URI url = hall.queue.url(joined.header("Location"));
    private final String ticket = joined.text("ticket");

    /** Nothing moves from then on. */
    @BeforeEach
    void awaitThatTheFirstIsInside() {
        await().until(() -> fan.get(url, TICKET, ticket).json().path("ahead").asInt() == 0);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aPollIsAnsweredAsTheFrameworkWouldHeaderForHeader() {
        var direct = directly(() -> fan.get(url, TICKET, ticket));
        var ordinary = ordinarily(() -> fan.get(url, TICKET, ticket, "Accept", OTHERWISE));

        assertThat(direct.status()).isEqualTo(200);
        assertThat(direct.text("state")).isEqualTo("WAITING");
        assertThat(direct.response().body()).isEqualTo(ordinary.response().body());
        assertThat(headers(direct)).isEqualTo(headers(ordinary));
    }

    @Test
    void whoeverKnowsThePositionIsToldSoByEitherWay() {
        var tag = fan.get(url, TICKET, ticket).header("ETag");

        var direct = directly(() -> fan.get(url, TICKET, ticket, "If-None-Match", tag));
        var ordinary =
                ordinarily(() -> fan.get(url, TICKET, ticket, "If-None-Match", "\"x\", " + tag));

        assertThat(direct.status()).isEqualTo(304);
        assertThat(headers(direct)).isEqualTo(headers(ordinary));
        assertThat(
                        directly(() -> fan.get(url, TICKET, ticket, "If-None-Match", "W/\"other\""))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverWasMetAndShowsAnothersTicketIsRefused() {
        var stranger = hall.fan();
        stranger.post(places(hall.queue, hall.busyRoom()));

        var answer = ordinarily(() -> stranger.get(url, TICKET, ticket));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("not-found");
    }

    @Test
    void onesOwnTicketShowsNoOtherPlace() {
        var another = fan.post(places(hall.queue, hall.busyRoom()));

        var answer = fan.get(url, TICKET, another.text("ticket"));

        assertThat(answer.text("placeId")).isEqualTo(joined.text("placeId"));
        assertThat(
                        fan.get(
                                        place(hall.queue, hall.busyRoom(), joined.text("placeId")),
                                        TICKET,
                                        ticket)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aTokenThatWasNotVerifiedHereIsVerified() {
        var nobody = new Browser("x" + "y".repeat(500));

        assertThat(ordinarily(() -> nobody.get(url, TICKET, ticket)).status()).isEqualTo(401);
        assertThat(ordinarily(() -> new Browser(null).get(url, TICKET, ticket)).status())
                .isEqualTo(401);
    }

    @Test
    void whatIsAnsweredDirectlyIsCountedAmongAllRequests() {
        var before = requests();

        fan.get(url, TICKET, ticket);
        fan.get(url, TICKET, ticket, "Accept", OTHERWISE);

        // It is counted when the answer has been sent.
        await().untilAsserted(() -> assertThat(requests()).isEqualTo(before + 2));
    }

    /** Asks until the board is at hand, which it is for a moment after somebody asked. */
    private Answer directly(Supplier<Answer> asking) {
        return await().until(
                        () -> {
                            fan.get(WaitingHall.room(hall.queue, showtime));
                            var before = atOnce();
                            var answer = asking.get();
                            return atOnce() == before + 1 ? answer : null;
                        },
                        Objects::nonNull);
    }

    /** Asks so often that the board is at hand for most. */
    private static Answer ordinarily(Supplier<Answer> asking) {
        var before = atOnce();
        var answers = Stream.generate(asking).limit(REPEATED).toList();
        await().during(Duration.ofMillis(50)).until(() -> atOnce() == before);
        return answers.getLast();
    }

    private static double atOnce() {
        return meters().get(DirectAnswers.COUNTER).counter().count();
    }

    /** Of polls that were shown a place. */
    private static long requests() {
        return meters().get("http.server.requests")
                .tag("uri", "/api/v1/waiting-rooms/{showtimeId}/places/{placeId}")
                .tag("status", "200")
                .timer()
                .count();
    }

    private static MeterRegistry meters() {
        return hall.queue.bean(MeterRegistry.class);
    }

    private static Map<String, List<String>> headers(Answer answer) {
        return answer.response().headers().map().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                Map.Entry::getValue));
    }
}

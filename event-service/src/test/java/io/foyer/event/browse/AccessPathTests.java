package io.foyer.event.browse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.event.EventServiceApplication;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.testing.identity.TestIdentity;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way to read the catalogue, on 100,000 events: each query that the service really sends is
 * explained by Postgres while it runs. No table is read from end to end, and what is read is a
 * small multiple of what is shown.
 */
@SpringBootTest(
        classes = {
            EventServiceApplication.class,
            CatalogueTest.Doubles.class,
            Api.class,
            AccessPathTests.Recording.class
        },
        properties = "foyer.listing.look-every=1h")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = CatalogueTest.RealStores.class)
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
class AccessPathTests {

    private static final Logger log = LoggerFactory.getLogger(AccessPathTests.class);

    /** The tables that grow; those without rows here are read from end to end for nothing. */
    private static final List<String> BIG =
            List.of(
                    "event",
                    "listing",
                    "showtime",
                    "sales",
                    "venue",
                    "performer",
                    "seat_map",
                    "seat_map_section");

    @Autowired private MockMvcTester mvc;
    @Autowired private TestIdentity identity;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private JsonMapper json;
    @Autowired private PostgresNearbyVenues nearby;

    private UUID owner = new UUID(0, 0);

    @BeforeAll
    void aBigCatalogue(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password)
            throws SQLException {
        HundredThousandEvents.loadInto(url, user, password);
        owner = made("owner", 7);
    }

    Stream<Question> questions() {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        var month = YearMonth.from(day);
        var venue = made("venue", 4711);
        var itsDay =
                jdbc.queryForObject(
                        """
                        SELECT min(starts_at AT TIME ZONE time_zone)::date FROM listing
                         WHERE venue_id = ? AND NOT removed
                        """,
                        LocalDate.class,
                        venue);
        var place =
                jdbc.queryForObject(
                        "SELECT lat || ',' || lon FROM venue WHERE id = ?", String.class, venue);
        return Stream.of(
                new Question("/events", 1_000, 6_000),
                new Question("/events?page=99&size=100", 40_000, 160_000),
                new Question("/events?venueId=" + venue, 500, 2_000),
                new Question("/events?venueId=" + venue + "&date=" + itsDay, 200, 1_000),
                new Question("/events?category=OPERA&month=" + month, 3_000, 12_000),
                new Question("/events?category=OPERA", 8_000, 12_000),
                new Question("/events?date=" + day, 3_000, 10_000),
                new Question("/events?city=city 40", 3_000, 10_000),
                new Question("/events?near=" + place + "&radiusKm=20", 5_000, 25_000),
                new Question("/events?near=" + place + "&radiusKm=20&sort=distance", 5_000, 25_000),
                new Question("/events?sort=name&category=SPORT", 8_000, 12_000),
                new Question("/events?mine=true", 2_000, 8_000),
                new Question("/events/" + made("event", 7) + "/showtimes", 100, 400),
                new Question("/events/" + made("event", 8), 100, 400),
                new Question("/showtimes?date=" + day, 3_000, 12_000),
                new Question("/showtimes/" + made("showtime1", 7), 20, 60),
                new Question("/venues?city=CITY 40", 200, 400),
                new Question("/venues/" + venue, 10, 20),
                new Question("/venues/" + venue + "/sections", 50, 60),
                // Without a name there is nothing to narrow: the total is a count of all
                // performers.
                new Question("/performers?name=band 77", 10, 20));
    }

    /**
     * Something to ask, and the most that answering may read.
     *
     * @param buffers pages of 8 kB
     */
    record Question(String path, int rows, int buffers) {

        @Override
        public String toString() {
            return path;
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnsweredFromAnIndex(Question question) {
        var plans = PlanRecorder.record(() -> ask(question.path()));
        assertThat(plans).isNotEmpty();
        for (var plan : plans) {
            log.info("{}", plan.line(question.path()));
            assertThat(plan.scannedWhole()).as(plan.sql()).doesNotContainAnyElementsOf(BIG);
        }
        assertThat(plans.stream().filter(Plan::shows).mapToDouble(Plan::rows).sum())
                .as("rows of %s", plans)
                .isLessThan(question.rows());
        assertThat(plans.stream().mapToLong(Plan::buffers).sum())
                .as("buffers of %s", plans)
                .isLessThan(question.buffers());
    }

    @Test
    void nearIsExactAtTheDateLineAndAtThePolesToo() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var circle =
                    new Near(
                            random.nextDouble(-90, 90),
                            i % 3 == 0 ? random.nextDouble(178, 180) : random.nextDouble(-180, 180),
                            random.nextDouble(1, 500));
            var inside =
                    jdbc.queryForList(
                            """
                            SELECT id FROM venue WHERE 2 * 6371 * asin(least(1, sqrt(
                                sin(radians(lat - ?) / 2) ^ 2 + cos(radians(?)) * cos(radians(lat))
                                * sin(radians(lon - ?) / 2) ^ 2))) <= ?
                            """,
                            UUID.class,
                            circle.lat(),
                            circle.lat(),
                            circle.lon(),
                            circle.radiusKm());
            assertThat(nearby.within(circle)).as("seed %d, %s", seed, circle).containsAll(inside);
        }
    }

    private void ask(String path) {
        var answer =
                mvc.get()
                        .uri("/api/v1" + path)
                        .header("Authorization", "Bearer " + identity.token(owner, Role.ORGANIZER))
                        .exchange();
        assertThat(answer).hasStatusOk();
        var tree = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(tree.has("items") ? tree.get("items").size() : 1).isPositive();
    }

    private UUID made(String kind, long number) {
        return requireNonNull(jdbc.queryForObject("SELECT made(?, ?)", UUID.class, kind, number));
    }

    /** Puts the recorder before the database. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Recording {

        @Bean
        static BeanPostProcessor planRecorder() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new PlanRecorder(source) : bean;
                }
            };
        }
    }
}

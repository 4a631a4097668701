package io.foyer.booking.ticket.checkin;

import static io.foyer.booking.ticket.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.code.TicketCodes;
import io.foyer.testing.identity.TestIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a scanner takes along that may lose its network. */
@CheckoutTest
class ManifestTests {

    private static final int MANY = 50_000;
    private static final int CODE_BYTES = 101;
    private static final int SIGNATURE_BYTES = 64;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private TicketCodes codes;
    @LocalServerPort private int port;

    @Test
    void itHasEveryTicketAndTheKeysToJudgeCodesBy() throws Exception {
        var door = AtTheDoor.withBought(shop, http, identity, 1, 2);
        door.scan(0);

        var answer = door.manifest(door.organizer());

        assertThat(answer).hasStatusOk();
        var manifest = body(answer);
        assertThat(manifest.path("showtimeId").asString())
                .isEqualTo(door.showtime().id().toString());
        assertThat(manifest.path("at").asString()).isNotEmpty();
        var used = ticket(manifest, door.ticket(0).toString());
        assertThat(used.path("status").asString()).isEqualTo("CHECKED_IN");
        assertThat(used.path("checkedInAt").asString()).isNotEmpty();
        var valid = ticket(manifest, door.ticket(1).toString());
        assertThat(valid.path("status").asString()).isEqualTo("VALID");
        assertThat(valid.path("serial").asInt()).isOne();
        assertThat(valid.path("row").asString()).isEqualTo("Row 1");
        assertThat(valid.has("checkedInAt")).isFalse();
        assertThat(isSigned(door.code(1), manifest.path("publicKeys").get(0).asString())).isTrue();
        assertThat(manifest.path("publicKeys").size()).isEqualTo(codes.publicKeys().size());
    }

    @Test
    void itIsNotSentAgainWhileNothingHasChanged() throws Exception {
        var door = AtTheDoor.withBought(shop, http, identity, 1);
        var first = fetch(door, "none");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var unchanged = fetch(door, tag);
        door.scan(0);
        var changed = fetch(door, tag);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag"))
                .isNotEmpty()
                .isNotEqualTo(first.headers().firstValue("ETag"));
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("private");
    }

    @Test
    void fiftyThousandTicketsAreStreamedCompressed() throws Exception {
        var door = AtTheDoor.withBought(shop, http, identity, 1);
        rows.change(
                """
                INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label, seat_label)
                SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?, 1000 + n, 'Field', 'F', n
                  FROM generate_series(1, ?) n
                """,
                door.showtime().id(),
                MANY);

        var answer = fetch(door, "none");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        var manifest = read(answer);
        assertThat(manifest.path("tickets").size()).isEqualTo(MANY + 1);
        assertThat(answer.body().length).isLessThan(4_000_000);
    }

    private HttpResponse<byte[]> fetch(AtTheDoor door, String tag)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/api/v1/showtimes/%s/check-ins/manifest"
                                                .formatted(port, door.showtime().id())))
                        .header("Authorization", "Bearer " + door.organizer().token())
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", tag)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return JsonMapper.shared().readTree(unpacked);
        }
    }

    private static JsonNode ticket(JsonNode manifest, String id) {
        return manifest.path("tickets")
                .valueStream()
                .filter(ticket -> ticket.path("id").asString().equals(id))
                .findAny()
                .orElseThrow();
    }

    /** As a scanner does it that knows nothing but the key. */
    private static boolean isSigned(String code, String publicKey) throws Exception {
        var bytes = Base64.getUrlDecoder().decode(code);
        assertThat(bytes).hasSize(CODE_BYTES);
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
        verifier.update(bytes, 0, CODE_BYTES - SIGNATURE_BYTES);
        return verifier.verify(Arrays.copyOfRange(bytes, CODE_BYTES - SIGNATURE_BYTES, CODE_BYTES));
    }
}

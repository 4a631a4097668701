package io.foyer.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

@GatewayTest
class AssetAnswersTests {

    /** Which, unlike others, leaves what is compressed as it came. */
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired private WebClient client;
    @LocalServerPort private int port;

    @Test
    void aFileWithItsVersionInTheAddressMayBeKeptForGood() throws Exception {
        var answer = get("/assets/" + client.present().assets().version() + "/js/main.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
    }

    @Test
    void thePageAndFilesWithoutAVersionAreAskedForEachTime() throws Exception {
        for (var path : new String[] {"/", "/assets/js/main.js", "/sw.js"}) {
            assertThat(header(get(path), "Cache-Control")).as(path).isEqualTo("no-cache");
        }
    }

    @Test
    void aFileOfAnotherVersionIsNotFound() throws Exception {
        assertThat(get("/assets/v-000000000000/js/main.js").statusCode()).isEqualTo(404);
    }

    @Test
    void filesAreCompressedForWhoeverUnderstandsIt() throws Exception {
        var plain = get("/assets/foyer.css");
        var zipped = get("/assets/foyer.css", "br, gzip");

        assertThat(header(plain, HttpHeaders.CONTENT_ENCODING)).isEmpty();
        assertThat(header(zipped, HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(header(zipped, HttpHeaders.VARY)).contains("Accept-Encoding");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
        }
    }

    private HttpResponse<byte[]> get(String path, String... encodings) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (var encoding : encodings) {
            request.header(HttpHeaders.ACCEPT_ENCODING, encoding);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

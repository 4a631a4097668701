package io.foyer.gateway.page;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sends files of the web client, compressed for whoever understands that. */
final class AssetAnswers {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private AssetAnswers() {}

    /** A file whose address has its version: it will never be another. */
    static Mono<ServerResponse> forGood(ServerRequest request, Asset asset) {
        return send(request, asset, FOR_GOOD, HttpHeaders.ACCEPT_ENCODING);
    }

    /** A file that may be another next time, so browsers ask. */
    static Mono<ServerResponse> forNow(ServerRequest request, Asset asset) {
        return send(request, asset, CacheControl.noCache(), HttpHeaders.ACCEPT_ENCODING);
    }

    /** The page, which is another one for whoever reads another language. */
    static Mono<ServerResponse> page(ServerRequest request, Asset asset) {
        return send(
                request,
                asset,
                CacheControl.noCache(),
                HttpHeaders.ACCEPT_ENCODING,
                HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static Mono<ServerResponse> send(
            ServerRequest request, Asset asset, CacheControl caching, String... varying) {
        var answer =
                ServerResponse.ok().contentType(asset.type()).cacheControl(caching).varyBy(varying);
        return asset.shrinks() && takesGzip(request.headers().header(HttpHeaders.ACCEPT_ENCODING))
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue(asset.zipped())
                : answer.bodyValue(asset.plain());
    }

    private static boolean takesGzip(List<String> accepted) {
        return accepted.stream().anyMatch(line -> line.contains("gzip"));
    }
}

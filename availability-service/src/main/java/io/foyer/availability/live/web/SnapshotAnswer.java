package io.foyer.availability.live.web;

import io.foyer.availability.live.LiveProperties;
import io.foyer.availability.live.Snapshot;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Chooses between 304, the compressed and the plain bytes.
 *
 * @param tag quoted, and different for the two forms, as a strong tag has to be
 */
record SnapshotAnswer(Snapshot snapshot, String tag, boolean compressed, boolean known) {

    static SnapshotAnswer of(Snapshot snapshot, ServerHttpRequest request, LiveProperties limits) {
        var headers = request.getHeaders();
        var compressed =
                acceptsGzip(headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING))
                        && snapshot.document().length >= limits.compressFrom();
        var tag = "\"" + snapshot.tag() + (compressed ? "-gzip\"" : "\"");
        return new SnapshotAnswer(
                snapshot, tag, compressed, matches(headers.getIfNoneMatch(), snapshot.tag()));
    }

    Mono<Void> writeTo(ServerHttpResponse response) {
        var headers = response.getHeaders();
        headers.setETag(tag);
        headers.setCacheControl("no-cache");
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        if (known) {
            response.setStatusCode(status());
            return response.setComplete();
        }
        var body = compressed ? snapshot.compressed() : snapshot.document();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(body.length);
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    HttpStatus status() {
        return known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK;
    }

    /** Either form will do for "unchanged", weakened on the way or not (RFC 9110, 13.1.2). */
    private static boolean matches(List<String> candidates, String tag) {
        return candidates.stream()
                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                .anyMatch(
                        candidate ->
                                candidate.equals("*")
                                        || candidate.equals("\"" + tag + "\"")
                                        || candidate.equals("\"" + tag + "-gzip\""));
    }

    private static boolean acceptsGzip(List<String> encodings) {
        return encodings.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(
                        encoding ->
                                encoding.equals("gzip")
                                        || encoding.startsWith("gzip;")
                                                && !encoding.matches("gzip;\\s*q=0(\\.0*)?"));
    }
}

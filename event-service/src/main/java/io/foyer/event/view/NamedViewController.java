package io.foyer.event.view;

import io.foyer.common.cache.Representation;
import io.foyer.common.problem.Problem;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** A venue or a performer, for everybody. */
@RestController
@RequestMapping("/api/v1")
class NamedViewController {

    private final CatalogueEntries entries;
    private final JsonMapper json;

    NamedViewController(CatalogueEntries entries, JsonMapper json) {
        this.entries = entries;
        this.json = json;
    }

    @GetMapping("/venues/{id}")
    ResponseEntity<byte[]> venue(@PathVariable UUID id, NativeWebRequest request) {
        var venue = entries.venue(id).orElseThrow(Problem::notFound);
        return answer(venue, venue.version(), request);
    }

    @GetMapping("/performers/{id}")
    ResponseEntity<byte[]> performer(@PathVariable UUID id, NativeWebRequest request) {
        var performer = entries.performer(id).orElseThrow(Problem::notFound);
        return answer(performer, performer.version(), request);
    }

    private ResponseEntity<byte[]> answer(Record document, long version, NativeWebRequest request) {
        return Representation.of(json.writeValueAsBytes(document), version)
                .answer(request, CacheControl.noCache().cachePublic());
    }
}

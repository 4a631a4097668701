package io.foyer.event.seatmap.web;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows everybody what a seat map's document looks like, as JSON Schema. */
@RestController
class SchemaController {

    static final Resource SCHEMA =
            new ClassPathResource("seat-map-schema.json", SchemaController.class);

    private static final MediaType SCHEMA_JSON = MediaType.valueOf("application/schema+json");

    @GetMapping("/api/v1/venues/seat-map-schema.json")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(SCHEMA_JSON)
                .body(SCHEMA);
    }
}

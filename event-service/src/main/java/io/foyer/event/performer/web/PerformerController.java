package io.foyer.event.performer.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.common.security.Caller;
import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.ImageAddress;
import io.foyer.event.editing.Revision;
import io.foyer.event.editing.Words;
import io.foyer.event.performer.Performer;
import io.foyer.event.performer.PerformerCatalogue;
import io.foyer.event.performer.PerformerDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The organizer's side of performers; how everybody reads them is {@code view}'s and {@code
 * browse}'s.
 */
@RestController
@RequestMapping("/api/v1/performers")
class PerformerController {

    private final PerformerCatalogue performers;

    PerformerController(PerformerCatalogue performers) {
        this.performers = performers;
    }

    @PostMapping
    ResponseEntity<PerformerAnswer> enter(Caller caller, @Valid @RequestBody NewPerformer body) {
        var performer = performers.enter(caller, body.details());
        return ResponseEntity.created(URI.create("/api/v1/performers/" + performer.id()))
                .eTag(Revision.tag(performer.version()))
                .body(PerformerAnswer.of(performer));
    }

    @PatchMapping("/{id}")
    ResponseEntity<PerformerAnswer> change(
            Editor editor, @PathVariable UUID id, @Valid @RequestBody PerformerPatch body) {
        return shown(Answers.orRefuse(performers.change(editor, id, body::applyTo)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(Editor editor, @PathVariable UUID id) {
        Answers.orRefuse(performers.remove(editor, id));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<PerformerAnswer> shown(Performer performer) {
        return ResponseEntity.ok()
                .eTag(Revision.tag(performer.version()))
                .body(PerformerAnswer.of(performer));
    }

    /** Body of {@code POST /performers}. */
    record NewPerformer(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = Words.KIND, message = Words.KIND_MESSAGE) String type,
            @Nullable @Size(max = 10_000) String biography,
            @Nullable @Size(max = 500) @ImageAddress String imageUrl) {

        PerformerDetails details() {
            return new PerformerDetails(name, type, biography, imageUrl);
        }
    }

    /** Body of {@code PATCH /performers/{id}}: what is absent stays as it is. */
    record PerformerPatch(
            @Nullable
                    @Size(max = 200)
                    @Pattern(regexp = Words.NOT_BLANK, message = Words.NOT_BLANK_MESSAGE)
                    String name,
            @Nullable @Pattern(regexp = Words.KIND, message = Words.KIND_MESSAGE) String type,
            @Nullable @Size(max = 10_000) String biography,
            @Nullable @Size(max = 500) @ImageAddress String imageUrl) {

        PerformerDetails applyTo(PerformerDetails old) {
            return new PerformerDetails(
                    requireNonNullElse(name, old.name()),
                    requireNonNullElse(type, old.type()),
                    biography == null ? old.biography() : biography,
                    imageUrl == null ? old.imageUrl() : imageUrl);
        }
    }

    /** A performer as the API shows them. */
    record PerformerAnswer(
            UUID id,
            String name,
            String type,
            @Nullable String biography,
            @Nullable String imageUrl,
            long version) {

        static PerformerAnswer of(Performer performer) {
            var details = performer.details();
            return new PerformerAnswer(
                    performer.id(),
                    details.name(),
                    details.type(),
                    details.biography(),
                    details.imageUrl(),
                    performer.version());
        }
    }
}

package io.foyer.event.waitingroom.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.common.problem.Problem;
import io.foyer.event.edge.Answers;
import io.foyer.event.edge.Viewer;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.showtime.ShowtimeAudience;
import io.foyer.event.waitingroom.HumanProof;
import io.foyer.event.waitingroom.RoomMode;
import io.foyer.event.waitingroom.WaitingRoom;
import io.foyer.event.waitingroom.WaitingRoomSwitch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The waiting-room switch of a showtime. */
@RestController
@RequestMapping("/api/v1/showtimes/{showtimeId}/waiting-room")
class WaitingRoomController {

    private final WaitingRoomSwitch rooms;
    private final ShowtimeAudience audience;
    private final InstantSource clock;

    WaitingRoomController(WaitingRoomSwitch rooms, ShowtimeAudience audience, InstantSource clock) {
        this.rooms = rooms;
        this.audience = audience;
        this.clock = clock;
    }

    @PutMapping
    ResponseEntity<WaitingRoomAnswer> on(
            Editor editor, @PathVariable UUID showtimeId, @Valid @RequestBody NewSettings body) {
        var settings = body.settings(clock.instant());
        return shown(Optional.of(Answers.orRefuse(rooms.on(editor, showtimeId, settings))));
    }

    @DeleteMapping
    ResponseEntity<Void> off(Editor editor, @PathVariable UUID showtimeId) {
        Answers.orRefuse(rooms.off(editor, showtimeId));
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    ResponseEntity<WaitingRoomAnswer> show(Viewer viewer, @PathVariable UUID showtimeId) {
        if (audience.visible(showtimeId, viewer::mayPreview).isEmpty()) {
            throw Problem.notFound();
        }
        return shown(rooms.find(showtimeId));
    }

    private static ResponseEntity<WaitingRoomAnswer> shown(Optional<WaitingRoom> room) {
        var version = room.map(WaitingRoom::version).orElse(WaitingRoom.OFF);
        return ResponseEntity.ok()
                .eTag(Revision.tag(version))
                .body(room.map(WaitingRoomAnswer::of).orElse(WaitingRoomAnswer.OFF));
    }

    /**
     * Body of {@code PUT}, which switches on; an absent opening time is now, an absent mode {@code
     * RUNNING}, and people have to show that they are some when it is busy.
     *
     * @param enabled as {@code GET} shows it; {@code DELETE} switches off
     */
    record NewSettings(
            @Nullable @AssertTrue Boolean enabled,
            @Nullable Instant opensAt,
            @Min(1) @Max(1_000_000) int admissionsPerMinute,
            @Min(1) @Max(1_000_000) int capacity,
            @Min(60) @Max(3_600) int turnSeconds,
            @Nullable RoomMode mode,
            @Nullable HumanProof humanProof) {

        WaitingRoom.Settings settings(Instant now) {
            return new WaitingRoom.Settings(
                    requireNonNullElse(opensAt, now),
                    admissionsPerMinute,
                    capacity,
                    turnSeconds,
                    requireNonNullElse(mode, RoomMode.RUNNING),
                    requireNonNullElse(humanProof, HumanProof.WHEN_BUSY));
        }
    }

    /** The room as the API shows it; the details are absent when it is off. */
    record WaitingRoomAnswer(
            boolean enabled,
            @Nullable Instant opensAt,
            @Nullable Integer admissionsPerMinute,
            @Nullable Integer capacity,
            @Nullable Integer turnSeconds,
            @Nullable RoomMode mode,
            @Nullable HumanProof humanProof) {

        static final WaitingRoomAnswer OFF =
                new WaitingRoomAnswer(false, null, null, null, null, null, null);

        static WaitingRoomAnswer of(WaitingRoom room) {
            var settings = room.settings();
            return new WaitingRoomAnswer(
                    true,
                    settings.opensAt(),
                    settings.admissionsPerMinute(),
                    settings.capacity(),
                    settings.turnSeconds(),
                    settings.mode(),
                    settings.humanProof());
        }
    }
}

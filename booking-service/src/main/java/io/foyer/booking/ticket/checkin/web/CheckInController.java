package io.foyer.booking.ticket.checkin.web;

import io.foyer.booking.ticket.checkin.AdmittedTicket;
import io.foyer.booking.ticket.checkin.CheckIn;
import io.foyer.booking.ticket.checkin.CheckInOutcome;
import io.foyer.booking.ticket.checkin.Door;
import io.foyer.booking.ticket.checkin.Doors;
import io.foyer.booking.ticket.checkin.OfflineCheckIn;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scanning tickets at a showtime's door. */
@RestController
@RequestMapping("/api/v1/showtimes/{showtimeId}/check-ins")
class CheckInController {

    private final Doors doors;
    private final CheckIn checkIn;
    private final OfflineCheckIn offline;
    private final ScanTimes times;

    CheckInController(Doors doors, CheckIn checkIn, OfflineCheckIn offline, ScanTimes times) {
        this.doors = doors;
        this.checkIn = checkIn;
        this.offline = offline;
        this.times = times;
    }

    /** Lets somebody in. */
    @PostMapping
    AdmittedTicket admit(
            @PathVariable UUID showtimeId, @Valid @RequestBody ScannedCode body, Caller caller) {
        return switch (checkIn.admit(door(showtimeId, caller), body.code())) {
            case CheckInOutcome.Accepted(var ticket) -> ticket;
            case CheckInOutcome.AlreadyUsed(var at) ->
                    throw new Problem(ProblemType.ALREADY_USED).with("checkedInAt", at);
            case CheckInOutcome.NotValid(var why) ->
                    throw new Problem(ProblemType.TICKET_NOT_VALID).with("why", why.code());
        };
    }

    /** What was scanned without network; repeatable. */
    @PostMapping("/batch")
    BatchAnswer upload(
            @PathVariable UUID showtimeId, @Valid @RequestBody BatchBody body, Caller caller) {
        var door = door(showtimeId, caller);
        var scans = times.checked(body);
        return BatchAnswer.of(scans, offline.upload(door, scans));
    }

    /** The ticket is good again, whether it was used or not. */
    @DeleteMapping("/{ticketId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(
            @PathVariable UUID showtimeId,
            @PathVariable UUID ticketId,
            Caller caller,
            HttpServletRequest request) {
        if (!checkIn.undo(door(showtimeId, caller), ticketId, request.getRemoteAddr())) {
            throw Problem.notFound();
        }
    }

    private Door door(UUID showtimeId, Caller caller) {
        return doors.open(showtimeId, caller).orElseThrow(Problem::notFound);
    }
}

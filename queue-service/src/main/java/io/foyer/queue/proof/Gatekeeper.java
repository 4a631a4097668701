package io.foyer.queue.proof;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.foyer.queue.room.HumanProof;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Decides who has to show that a person asks, and whether it was shown. */
@Service
public class Gatekeeper {

    private final HumanCheck check;
    private final ProofProperties limits;
    private final InstantSource clock;
    private final LoadingCache<UUID, Rush> rushes;

    Gatekeeper(HumanCheck check, ProofProperties limits, InstantSource clock) {
        this.check = check;
        this.limits = limits;
        this.clock = clock;
        this.rushes =
                Caffeine.newBuilder()
                        .maximumSize(limits.rooms())
                        .build(showtimeId -> new Rush(limits.busyWindow()));
    }

    /** Whether the applicant may have a new place. */
    public Mono<Clearance> judge(Applicant applicant, HumanProof setting, Optional<Proof> shown) {
        if (!isAskedFor(applicant.showtimeId(), setting)) {
            return Mono.just(new Clearance.NotAsked());
        }
        return shown.map(proof -> check.judge(applicant, proof))
                .orElseGet(() -> Mono.just(new Clearance.Missing()));
    }

    /** What the applicant has to do who was not cleared. */
    public Challenge challenge(Applicant applicant) {
        return check.challenge(applicant);
    }

    /**
     * Counts somebody who has just come and had no place, whether one was given or refused: a rush
     * that is held off is still a rush.
     */
    public void count(Applicant applicant) {
        rushes.get(applicant.showtimeId()).arrive(clock.instant());
    }

    private boolean isAskedFor(UUID showtimeId, HumanProof setting) {
        return switch (setting) {
            case OFF -> false;
            case ALWAYS -> true;
            case WHEN_BUSY -> rushes.get(showtimeId).size(clock.instant()) > limits.busyJoins();
        };
    }
}

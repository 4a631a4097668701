package io.foyer.queue.proof;

import reactor.core.publisher.Mono;

/** Tells people from programs, or at least makes programs pay. */
interface HumanCheck {

    /** What this applicant has to do; nothing is kept until it has been done. */
    Challenge challenge(Applicant applicant);

    /**
     * {@link Clearance.Missing} unless the proof is this applicant's, in time, and good. Fails with
     * {@code UNAVAILABLE} when that cannot be found out: nobody passes unchecked.
     */
    Mono<Clearance> judge(Applicant applicant, Proof proof);
}

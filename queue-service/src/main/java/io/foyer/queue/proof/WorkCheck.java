package io.foyer.queue.proof;

import io.foyer.common.id.IdSource;
import io.foyer.queue.secret.Purpose;
import io.foyer.queue.secret.SignedTexts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Proof of work. The nonce is a signed text that says whose it is and until when, so nothing is
 * kept for those who only ask; it takes one hash to check what took a hundred thousand to find.
 */
@Component
@ConditionalOnProperty(name = "foyer.proof.kind", havingValue = "WORK", matchIfMissing = true)
class WorkCheck implements HumanCheck {

    private static final int LONGEST_SOLUTION = 64;

    private final SignedTexts texts;
    private final ProofProperties.Work limits;
    private final IdSource ids;
    private final InstantSource clock;

    WorkCheck(SignedTexts texts, ProofProperties limits, IdSource ids, InstantSource clock) {
        this.texts = texts;
        this.limits = limits.work();
        this.ids = ids;
        this.clock = clock;
    }

    /** What a nonce says. */
    private record Nonce(UUID id, Applicant applicant, Instant expiresAt, int bits) {

        private static final int BYTES = 3 * 2 * Long.BYTES + Long.BYTES + Integer.BYTES;

        byte[] bytes() {
            var content = ByteBuffer.allocate(BYTES);
            put(content, id);
            put(content, applicant.showtimeId());
            put(content, applicant.accountId());
            return content.putLong(expiresAt.toEpochMilli()).putInt(bits).array();
        }

        static Optional<Nonce> of(byte[] bytes) {
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            var content = ByteBuffer.wrap(bytes);
            return Optional.of(
                    new Nonce(
                            id(content),
                            new Applicant(id(content), id(content)),
                            Instant.ofEpochMilli(content.getLong()),
                            content.getInt()));
        }

        private static void put(ByteBuffer content, UUID id) {
            content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }

        private static UUID id(ByteBuffer content) {
            return new UUID(content.getLong(), content.getLong());
        }
    }

    @Override
    public Challenge challenge(Applicant applicant) {
        var expiresAt = Instant.ofEpochMilli(clock.millis()).plus(limits.lifetime());
        var nonce = new Nonce(ids.next(), applicant, expiresAt, limits.bits());
        return new Challenge.Work(
                texts.of(Purpose.CHALLENGE, nonce.bytes()), limits.bits(), expiresAt);
    }

    @Override
    public Mono<Clearance> judge(Applicant applicant, Proof proof) {
        return Mono.fromSupplier(
                () ->
                        switch (proof) {
                            case Proof.Solution(var nonce, var solution) ->
                                    judge(applicant, nonce, solution);
                            case Proof.Response(var response) -> new Clearance.Missing();
                        });
    }

    private Clearance judge(Applicant applicant, String text, String solution) {
        return texts.read(Purpose.CHALLENGE, text)
                .flatMap(Nonce::of)
                .filter(nonce -> nonce.applicant().equals(applicant))
                .filter(nonce -> clock.instant().isBefore(nonce.expiresAt()))
                .filter(nonce -> isSolved(text, solution, nonce.bits()))
                .<Clearance>map(nonce -> new Clearance.Shown(nonce.id(), nonce.expiresAt()))
                .orElseGet(Clearance.Missing::new);
    }

    private static boolean isSolved(String text, String solution, int bits) {
        return solution.length() <= LONGEST_SOLUTION && zeroBits(sha256(text + solution)) >= bits;
    }

    static int zeroBits(byte[] hash) {
        var zeros = 0;
        for (var each : hash) {
            if (each != 0) {
                return zeros + Integer.numberOfLeadingZeros(Byte.toUnsignedInt(each)) - 24;
            }
            zeros += Byte.SIZE;
        }
        return zeros;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

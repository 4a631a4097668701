package io.foyer.common.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Goes along the chain and computes every hash again. Whoever may write to the database could
 * compute a new chain too, and cut entries off its end; that is why the last hash of each
 * examination is logged, to where such a person cannot write.
 */
public class AuditChain {

    private final AuditEntries entries;
    private final int batch;

    AuditChain(AuditEntries entries, int batch) {
        this.entries = entries;
        this.batch = batch;
    }

    /** The number of the first entry that is changed, put in or missing; absent when all hold. */
    public Optional<Long> firstBroken() {
        return examine().firstBroken();
    }

    /** Reads it all, a batch at a time; what is appended meanwhile is read too. */
    Examination examine() {
        var number = 0L;
        var hash = ChainedEntry.beginning();
        while (true) {
            var next = entries.after(number, batch);
            for (var stored : next) {
                if (!follows(stored, number, hash)) {
                    return new Examination(number, hash, Optional.of(number + 1));
                }
                number++;
                hash = stored.hash();
            }
            if (next.size() < batch) {
                return new Examination(number, hash, Optional.empty());
            }
        }
    }

    private static boolean follows(AuditEntries.Stored stored, long number, byte[] hash) {
        return stored.entry().number() == number + 1
                && MessageDigest.isEqual(stored.entry().previousHash(), hash)
                && MessageDigest.isEqual(stored.entry().hash(), stored.hash());
    }

    /**
     * @param unbroken how many entries hold
     */
    record Examination(long unbroken, byte[] lastHash, Optional<Long> firstBroken) {

        String lastHashInHex() {
            return HexFormat.of().formatHex(lastHash);
        }
    }
}

package io.foyer.queue.secret;

import io.foyer.common.id.IdSource;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys as this instance knows them: made, used and retired like signing keys, so that no
 * instance meets a text of a key that it has not read yet.
 */
@Component
class ServiceKeys {

    private static final Comparator<ServiceKey> BY_USE = Comparator.comparing(ServiceKey::useFrom);

    private final ServiceKeyTable table;
    private final SecretProperties limits;
    private final TransactionOperations transaction;
    private final IdSource ids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile List<ServiceKey> keys = List.of();

    ServiceKeys(
            ServiceKeyTable table,
            SecretProperties limits,
            TransactionOperations transaction,
            IdSource ids,
            InstantSource clock) {
        this.table = table;
        this.limits = limits;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        reload();
    }

    /** The one that signs now. */
    ServiceKey signer() {
        var now = clock.instant();
        return keys.stream()
                .filter(key -> !key.useFrom().isAfter(now))
                .max(BY_USE)
                .orElseThrow(() -> new IllegalStateException("No key is in use yet"));
    }

    Optional<ServiceKey> find(UUID id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Reads the keys again; makes the next one, and removes what has had its time. */
    final void reload() {
        var stored = table.all();
        var now = clock.instant();
        keys =
                needsNext(stored, now) || !outlived(stored, now).isEmpty()
                        ? transaction.execute(status -> turn())
                        : stored;
    }

    /** Looks again under the lock: of several instances that start together one makes the key. */
    private List<ServiceKey> turn() {
        table.lock();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var stored = table.all();
        if (needsNext(stored, now)) {
            table.insert(next(stored, now));
        }
        outlived(stored, now).forEach(table::delete);
        return table.all();
    }

    private boolean needsNext(List<ServiceKey> stored, Instant now) {
        return stored.stream()
                .noneMatch(key -> now.isBefore(key.createdAt().plus(limits.lifetime())));
    }

    private ServiceKey next(List<ServiceKey> stored, Instant now) {
        var secret = new byte[ServiceKey.BYTES];
        random.nextBytes(secret);
        return new ServiceKey(
                ids.next(), secret, now, stored.isEmpty() ? now : now.plus(limits.lead()));
    }

    private List<ServiceKey> outlived(List<ServiceKey> stored, Instant now) {
        var supersededBy = now.minus(limits.retireAfter());
        return stored.stream()
                .filter(
                        key ->
                                stored.stream()
                                        .anyMatch(
                                                other ->
                                                        BY_USE.compare(other, key) > 0
                                                                && !other.useFrom()
                                                                        .isAfter(supersededBy)))
                .toList();
    }
}

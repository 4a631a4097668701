package io.foyer.booking.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.booking.notification.letter.Names;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Where buyers are written to. */
@Service
public class BuyerContacts implements Names {

    private static final Logger log = LoggerFactory.getLogger(BuyerContacts.class);

    private final ContactTable table;
    private final InstantSource clock;
    private final Cache<UUID, BuyerContact> written;
    private final Counter failures;

    BuyerContacts(
            ContactTable table,
            NotificationProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        this.table = table;
        this.clock = clock;
        this.written =
                Caffeine.newBuilder()
                        .maximumSize(limits.rememberedContacts())
                        .expireAfterWrite(limits.rememberFor())
                        .build();
        this.failures = metrics.counter("foyer.notification.contact.failures");
    }

    /** Writes it down unless that was done a while ago. Never fails: whoever calls is paying. */
    public void remember(BuyerContact contact) {
        if (contact.equals(written.getIfPresent(contact.accountId()))) {
            return;
        }
        try {
            table.write(contact, clock.instant());
            written.put(contact.accountId(), contact);
        } catch (DataAccessException failure) {
            failures.increment();
            log.warn("The contact of account {} is not written down", contact.accountId(), failure);
        }
    }

    /** Absent when the account was erased, or has never paid. */
    public Optional<BuyerContact> find(UUID accountId) {
        return table.find(accountId);
    }

    /** By account; those of whom nothing is known are left out. */
    Map<UUID, BuyerContact> findAll(List<UUID> accountIds) {
        return table.findAll(accountIds).stream()
                .collect(Collectors.toMap(BuyerContact::accountId, Function.identity()));
    }

    @Override
    public Optional<String> nameOf(UUID accountId) {
        return find(accountId).flatMap(BuyerContact::name);
    }

    Optional<BuyerContact> ofBuyer(UUID bookingId) {
        return table.ofBuyer(bookingId);
    }

    /** Until the transaction ends nobody else gets it by this. */
    Optional<BuyerContact> lock(UUID accountId) {
        return table.lock(accountId);
    }

    void forget(UUID accountId) {
        table.delete(accountId);
        written.invalidate(accountId);
    }
}

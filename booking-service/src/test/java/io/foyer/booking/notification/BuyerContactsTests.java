package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.booking.testing.BookingDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class BuyerContactsTests {

    private final BookingDatabase database = new BookingDatabase();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger writes = new AtomicInteger();
    private boolean away;
    private final Groups groups =
            new Groups(new GroupProperties(false, 1, 1, 1, Duration.ofSeconds(1)), metrics);
    private final BuyerContacts contacts =
            new BuyerContacts(
                    new CountedTable(),
                    NotificationPropertiesTests.defaults(),
                    InstantSource.system(),
                    metrics);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aContactIsWrittenOnceAndAgainWhenItChanges() {
        var ann = new BuyerContact(UUID.randomUUID(), "ann@example.com", Optional.of("Ann"));
        var moved = new BuyerContact(ann.accountId(), "ann@example.org", Optional.empty());

        contacts.remember(ann);
        contacts.remember(ann);
        assertThat(writes).hasValue(1);
        assertThat(contacts.find(ann.accountId())).contains(ann);

        contacts.remember(moved);
        contacts.remember(moved);
        assertThat(writes).hasValue(2);
        assertThat(contacts.find(ann.accountId())).contains(moved);
    }

    @Test
    void whoIsForgottenIsWrittenDownAgainWhenTheyComeBack() {
        var ann = new BuyerContact(UUID.randomUUID(), "ann@example.com", Optional.empty());
        contacts.remember(ann);

        contacts.forget(ann.accountId());
        assertThat(contacts.find(ann.accountId())).isEmpty();

        contacts.remember(ann);
        assertThat(contacts.find(ann.accountId())).contains(ann);
    }

    @Test
    void whoeverPaysIsNotHeldUpByAFailureAndIsWrittenDownTheNextTime() {
        var ann = new BuyerContact(UUID.randomUUID(), "ann@example.com", Optional.empty());
        away = true;
        assertThatCode(() -> contacts.remember(ann)).doesNotThrowAnyException();
        assertThat(metrics.counter("foyer.notification.contact.failures").count()).isEqualTo(1);

        away = false;
        contacts.remember(ann);
        assertThat(contacts.find(ann.accountId())).contains(ann);
    }

    @Test
    void anAddressThatWasWrittenDownForNothingGoesAfterAMonth() {
        var visitor = new BuyerContact(UUID.randomUUID(), "ann@example.com", Optional.empty());
        var buyer = new BuyerContact(UUID.randomUUID(), "bob@example.com", Optional.empty());
        contacts.remember(visitor);
        contacts.remember(buyer);
        database.holdBooking(UUID.randomUUID(), UUID.randomUUID(), buyer.accountId(), 60, 1);
        var limits = NotificationPropertiesTests.defaults();
        var table = new ContactTable(database.jdbc(), groups);

        new ContactCleanup(table, limits, InstantSource.system()).removeNeedless();
        assertThat(contacts.find(visitor.accountId())).isPresent();

        new ContactCleanup(
                        table,
                        limits,
                        () -> Instant.now().plus(limits.contactsKept()).plusSeconds(1))
                .removeNeedless();
        assertThat(contacts.find(visitor.accountId())).isEmpty();
        assertThat(contacts.find(buyer.accountId())).isPresent();
    }

    private final class CountedTable extends ContactTable {

        CountedTable() {
            super(database.jdbc(), groups);
        }

        @Override
        void write(BuyerContact contact, Instant now) {
            if (away) {
                throw new DataAccessResourceFailureException("on purpose");
            }
            writes.incrementAndGet();
            super.write(contact, now);
        }
    }
}

package io.foyer.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.Inbox;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** Steps the senders by hand: no thread of the service sends anything. */
@AccountServiceTest
@TestPropertySource(properties = "foyer.mail.senders=0")
class DispatchTests {

    private static final Letter LETTER =
            Letter.about("Grüße\r\nBcc: spy@example.com").say("Hello <b>Ann</b>").link("In", "/in");

    @Autowired private Mails mails;
    @Autowired private MailQueue queue;
    @Autowired private Dispatch dispatch;
    @Autowired private MailCleanup cleanup;
    @Autowired private Inbox inbox;
    @Autowired private MovableClock clock;
    @Autowired private TransactionOperations transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private MeterRegistry metrics;

    private final String recipient = "ann-%s@example.com".formatted(UUID.randomUUID());

    @BeforeEach
    void begin() {
        jdbc.sql("DELETE FROM mail").update();
    }

    @Test
    void aMailArrivesAsTextAndHtmlAndItsBodyIsForgotten() throws Exception {
        write();

        assertThat(dispatch.sendNext()).isTrue();

        var mail = inbox.await(recipient, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Grüße Bcc: spy@example.com");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Foyer <no-reply@foyer.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<%s@foyer>".formatted(row().get("id")));
        assertThat(Inbox.textOf(mail)).contains("Hello &lt;b&gt;Ann&lt;/b&gt;", "text/plain");
        assertThat(inbox.to("spy@example.com")).isEmpty();
        assertThat(row()).containsEntry("text_body", "").containsEntry("html_body", "");
        assertThat(row().get("sent_at")).isNotNull();
        assertThat(dispatch.sendNext()).isFalse();
    }

    @Test
    void nothingIsSentUnlessTheTransactionCommits() {
        transaction.executeWithoutResult(
                status -> {
                    mails.send(recipient, LETTER);
                    status.setRollbackOnly();
                });

        assertThat(dispatch.sendNext()).isFalse();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> mails.send(recipient, LETTER));
    }

    @Test
    void aMailWaitsWhileTheServerIsDownAndGoesOutWhenItIsUp() {
        write();
        inbox.goDown();
        try {
            assertUnreachable();
            assertThat(dispatch.sendNext()).isFalse(); // not before its pause is over
            clock.advance(Duration.ofSeconds(5));
            assertUnreachable();
        } finally {
            inbox.comeUp();
        }
        assertThat(metrics.get("foyer.mail.waiting").gauge().value()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(9));
        assertThat(dispatch.sendNext()).isFalse();
        clock.advance(Duration.ofSeconds(1));

        assertThat(dispatch.sendNext()).isTrue();

        assertThat(inbox.await(recipient, 1)).hasSize(1);
        assertThat(metrics.get("foyer.mail.waiting").gauge().value()).isZero();
    }

    @Test
    void aMailIsGivenUpAfterItsAttemptsWithoutItsBody() {
        var before = metrics.counter("foyer.mail.failed").count();
        write();
        inbox.goDown();
        try {
            for (var attempt = 1; attempt <= 20; attempt++) {
                assertUnreachable();
                clock.advance(Duration.ofMinutes(30));
            }
        } finally {
            inbox.comeUp();
        }

        assertThat(dispatch.sendNext()).isFalse();
        assertThat(row()).containsEntry("attempts", 20).containsEntry("text_body", "");
        assertThat(row().get("given_up_at")).isNotNull();
        assertThat(metrics.counter("foyer.mail.failed").count()).isEqualTo(before + 1);
    }

    @Test
    void whatCanNeverBeDeliveredIsGivenUpAtOnceAndHoldsNobodyUp() {
        transaction.executeWithoutResult(_ -> mails.send("not an address", LETTER));
        clock.advance(Duration.ofMillis(1));
        write();

        assertThat(dispatch.sendNext()).isTrue();
        assertThat(dispatch.sendNext()).isTrue();

        assertThat(inbox.await(recipient, 1)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(given_up_at) FROM mail").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void aMailWhoseSenderDiedIsSentAfterTheLeaseUnderTheSameId() throws Exception {
        write();
        var taken = queue.take(clock.instant(), clock.instant().plus(Duration.ofMinutes(3)));
        assertThat(taken).isPresent(); // and then its sender dies

        clock.advance(Duration.ofMinutes(3).minusMillis(1));
        assertThat(dispatch.sendNext()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(dispatch.sendNext()).isTrue();

        assertThat(inbox.await(recipient, 1).getFirst().getMessageID())
                .contains(taken.orElseThrow().id().toString());
    }

    @Test
    void manySendersSendEachMailOnce() {
        IntStream.range(0, 30).forEach(_ -> write());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6)
                    .forEach(
                            _ ->
                                    threads.submit(
                                            () -> {
                                                while (dispatch.sendNext()) {
                                                    Thread.onSpinWait();
                                                }
                                            }));
        }

        assertThat(inbox.to(recipient)).hasSize(30);
    }

    /** The negative control: what is only read, and not taken, is sent by each that reads it. */
    @Test
    void withoutTakingAMailEachSenderWouldSendIt() {
        write();
        var now = clock.instant();

        var first = queue.take(now, now); // a lease that is over at once guards nothing
        var second = queue.take(now, now);

        assertThat(first.orElseThrow().id()).isEqualTo(second.orElseThrow().id());
    }

    @Test
    void sentMailsAreListedForAWeekAndAPersonCanBeForgottenAtOnce() {
        write();
        dispatch.sendNext();
        clock.advance(Duration.ofDays(7));
        cleanup.removeEnded();
        assertThat(rows()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        cleanup.removeEnded();
        assertThat(rows()).isZero();

        write();
        mails.forget(recipient);
        assertThat(rows()).isZero();
    }

    private void write() {
        transaction.executeWithoutResult(_ -> mails.send(recipient, LETTER));
    }

    private void assertUnreachable() {
        assertThatExceptionOfType(MailServerUnreachable.class)
                .isThrownBy(dispatch::sendNext)
                .withMessageNotContaining(recipient);
    }

    private Map<String, Object> row() {
        return jdbc.sql("SELECT * FROM mail WHERE recipient = :recipient")
                .param("recipient", recipient)
                .query()
                .singleRow();
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM mail").query(Integer.class).single();
    }
}

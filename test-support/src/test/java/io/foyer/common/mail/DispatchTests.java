package io.foyer.common.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps a sender by hand. */
class DispatchTests {

    private static final Letter LETTER =
            Letter.about("Grüße\r\nBcc: spy@example.com").say("Hello <b>Ann</b>").link("In", "/in");
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final MailScene scene = new MailScene();
    private final String recipient = "ann-%s@example.com".formatted(UUID.randomUUID());

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aMailArrivesAsTextAndHtmlAndItsBodyIsForgotten() throws Exception {
        scene.write(recipient, LETTER);

        assertThat(scene.dispatch.sendNext()).isTrue();

        var mail = scene.office.to(recipient).getFirst();
        var row = scene.row(recipient);
        assertThat(mail.getSubject()).isEqualTo("Grüße Bcc: spy@example.com");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Foyer <no-reply@foyer.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<%s@foyer>".formatted(row.get("id")));
        assertThat(PostOffice.wholeOf(mail)).contains("Hello &lt;b&gt;Ann&lt;/b&gt;", "text/plain");
        assertThat(scene.office.to("spy@example.com")).isEmpty();
        assertThat(row).containsEntry("text_body", "").containsEntry("html_body", "");
        assertThat(row.get("sent_at")).isNotNull();
        assertThat(scene.dispatch.sendNext()).isFalse();
    }

    @Test
    void nothingIsSentUnlessTheTransactionCommits() {
        scene.database
                .transactions()
                .executeWithoutResult(
                        status -> {
                            scene.mails.send(recipient, LETTER);
                            status.setRollbackOnly();
                        });

        assertThat(scene.dispatch.sendNext()).isFalse();
    }

    @Test
    void aMailWaitsWhileTheServerIsDownAndGoesOutWhenItIsUp() {
        scene.write(recipient, LETTER);
        scene.office.goDown();
        assertUnreachable();
        assertThat(scene.dispatch.sendNext()).isFalse(); // not before its pause is over
        scene.clock.advance(Duration.ofSeconds(5));
        assertUnreachable();
        scene.office.comeUp();
        assertThat(scene.metrics.get("foyer.mail.waiting").gauge().value()).isEqualTo(1);
        scene.clock.advance(Duration.ofSeconds(9));
        assertThat(scene.dispatch.sendNext()).isFalse();
        scene.clock.advance(Duration.ofSeconds(1));

        assertThat(scene.dispatch.sendNext()).isTrue();

        assertThat(scene.office.to(recipient)).hasSize(1);
        assertThat(scene.metrics.get("foyer.mail.waiting").gauge().value()).isZero();
    }

    @Test
    void aMailIsGivenUpAfterItsAttemptsWithoutItsBody() {
        scene.write(recipient, LETTER);
        scene.office.goDown();
        for (var attempt = 1; attempt <= 20; attempt++) {
            assertUnreachable();
            scene.clock.advance(Duration.ofMinutes(30));
        }

        assertThat(scene.dispatch.sendNext()).isFalse();
        assertThat(scene.row(recipient))
                .containsEntry("attempts", 20)
                .containsEntry("text_body", "");
        assertThat(scene.row(recipient).get("given_up_at")).isNotNull();
        assertThat(scene.count("foyer.mail.failed")).isEqualTo(1);
    }

    @Test
    void whatCanNeverBeDeliveredIsGivenUpAtOnceAndHoldsNobodyUp() {
        scene.write("not an address", LETTER);
        scene.write("ann@example.com,bob@example.com", LETTER);
        scene.write("ann@example.com\r\nBcc: spy@example.com", LETTER);
        scene.clock.advance(Duration.ofMillis(1));
        scene.write(recipient, LETTER);

        IntStream.range(0, 4).forEach(_ -> assertThat(scene.dispatch.sendNext()).isTrue());

        assertThat(scene.office.to(recipient)).hasSize(1);
        assertThat(scene.office.to("spy@example.com")).isEmpty();
        assertThat(scene.office.to("bob@example.com")).isEmpty();
        assertThat(scene.count("foyer.mail.failed")).isEqualTo(3);
    }

    @Test
    void aMailWhoseSenderDiedIsSentAfterTheLeaseUnderTheSameId() throws Exception {
        scene.write(recipient, LETTER);
        var taken = scene.takenBySomebodyWhoDies();

        scene.clock.advance(LEASE.minusMillis(1));
        assertThat(scene.dispatch.sendNext()).isFalse();
        scene.clock.advance(Duration.ofMillis(1));
        assertThat(scene.dispatch.sendNext()).isTrue();

        assertThat(scene.office.to(recipient).getFirst().getMessageID())
                .contains(taken.id().toString());
    }

    @Test
    void manySendersSendEachMailOnce() {
        IntStream.range(0, 30).forEach(_ -> scene.write(recipient, LETTER));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6)
                    .forEach(
                            _ ->
                                    threads.submit(
                                            () -> {
                                                while (scene.dispatch.sendNext()) {
                                                    Thread.onSpinWait();
                                                }
                                            }));
        }

        assertThat(scene.office.to(recipient)).hasSize(30);
    }

    /** The negative control: what is only read, and not taken, is sent by each that reads it. */
    @Test
    void withoutTakingAMailEachSenderWouldSendIt() {
        scene.write(recipient, LETTER);
        var now = scene.clock.instant();

        var first = scene.queue.take(now, now); // a lease that is over at once guards nothing
        var second = scene.queue.take(now, now);

        assertThat(first.orElseThrow().id()).isEqualTo(second.orElseThrow().id());
    }

    @Test
    void sentMailsAreListedForAWeekAndAPersonCanBeForgottenAtOnce() {
        scene.write(recipient, LETTER);
        scene.dispatch.sendNext();
        scene.clock.advance(Duration.ofDays(7));
        scene.cleanup.removeEnded();
        assertThat(scene.rows()).isEqualTo(1);
        scene.clock.advance(Duration.ofSeconds(1));
        scene.cleanup.removeEnded();
        assertThat(scene.rows()).isZero();

        scene.write(recipient, LETTER);
        scene.mails.forget(recipient);
        assertThat(scene.rows()).isZero();
    }

    private void assertUnreachable() {
        assertThatExceptionOfType(MailServerUnreachable.class)
                .isThrownBy(scene.dispatch::sendNext)
                .withMessageNotContaining(recipient);
    }
}

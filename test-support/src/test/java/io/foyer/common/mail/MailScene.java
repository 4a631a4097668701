package io.foyer.common.mail;

import com.fasterxml.uuid.Generators;
import io.foyer.common.mail.MailQueue.TakenMail;
import io.foyer.testing.fixture.CommonDatabase;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** A database with mails, and one sender that is stepped by hand. */
final class MailScene implements AutoCloseable {

    final CommonDatabase database = new CommonDatabase("mail", 8);
    final PostOffice office = new PostOffice();
    final MovableClock clock = MovableClock.atPresent();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final MailQueue queue = new MailQueue(database.jdbc());
    final Mails mails;
    final Dispatch dispatch;
    final MailCleanup cleanup;
    private final OutgoingMailProperties settings = settings();
    private final LetterLayout layout = new LetterLayout(settings);

    MailScene(LetterWriter... writers) {
        database.jdbc()
                .sql(
                        """
                        CREATE TABLE mail (
                            id              uuid PRIMARY KEY,
                            recipient       text NOT NULL,
                            subject         text NOT NULL,
                            text_body       text NOT NULL,
                            html_body       text NOT NULL,
                            kind            text,
                            about           uuid,
                            facts           text,
                            cause           text CONSTRAINT mail_cause_once UNIQUE,
                            written_at      timestamptz NOT NULL,
                            attempts        integer NOT NULL DEFAULT 0,
                            next_attempt_at timestamptz,
                            sent_at         timestamptz,
                            given_up_at     timestamptz)
                        """)
                .update();
        mails =
                new Mails(
                        queue, layout, Generators.timeBasedEpochRandomGenerator()::generate, clock);
        dispatch = dispatch(writers);
        cleanup = new MailCleanup(queue, settings, clock, metrics);
    }

    private Dispatch dispatch(LetterWriter... writers) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(office.port());
        var outgoing = new OutgoingMails(queue, settings, clock, new MailMeters(metrics, queue));
        return new Dispatch(
                outgoing, new Composer(List.of(writers), layout), new Postman(smtp, settings));
    }

    void write(String recipient, Letter letter) {
        database.transactions().executeWithoutResult(_ -> mails.send(recipient, letter));
    }

    /** Whether it was the first with its cause. */
    boolean order(String recipient, UUID about, String cause) {
        return database.transactions()
                .execute(
                        _ ->
                                mails.order(
                                        recipient, new LetterOrder("tickets", about, "{}", cause)));
    }

    Map<String, Object> row(String recipient) {
        return database.jdbc()
                .sql("SELECT * FROM mail WHERE recipient = :recipient")
                .param("recipient", recipient)
                .query()
                .singleRow();
    }

    int rows() {
        return database.jdbc().sql("SELECT count(*) FROM mail").query(Integer.class).single();
    }

    double count(String meter) {
        return metrics.counter(meter).count();
    }

    /** As a sender takes it that then dies. */
    TakenMail takenBySomebodyWhoDies() {
        return queue.take(clock.instant(), clock.instant().plus(settings.lease())).orElseThrow();
    }

    private static OutgoingMailProperties settings() {
        var environment =
                new MockEnvironment()
                        .withProperty("foyer.mail.from", "Foyer <no-reply@foyer.example>")
                        .withProperty("foyer.mail.attachments", "1KB");
        return Binder.get(environment).bindOrCreate("foyer.mail", OutgoingMailProperties.class);
    }

    @Override
    public void close() {
        office.close();
        database.close();
    }
}

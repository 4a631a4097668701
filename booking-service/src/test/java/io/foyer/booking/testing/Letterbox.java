package io.foyer.booking.testing;

import io.foyer.platform.mail.MailSink;
import io.foyer.platform.mail.SentFile;
import io.foyer.platform.mail.SentMail;
import io.foyer.platform.process.Ports;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Where the service's mail arrives; a test can take it down. */
public final class Letterbox {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final int smtp = Ports.free();
    private final int view = Ports.free();
    private MailSink sink = MailSink.start(smtp, view);

    public int port() {
        return smtp;
    }

    /** What came is lost with it. */
    public void goDown() {
        sink.close();
    }

    public void comeUp() {
        sink = MailSink.start(smtp, view);
    }

    public List<SentMail> to(Buyer buyer) {
        return to(buyer.email());
    }

    public List<SentMail> to(String address) {
        return sink.mailsTo(address);
    }

    /** The mails to somebody once there are so many, oldest first. */
    public List<SentMail> await(Buyer buyer, int number) {
        return await(buyer.email(), number);
    }

    public List<SentMail> await(String address, int number) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> to(address), mails -> mails.size() >= number);
    }

    /** The one mail to somebody whose subject begins like this, once it is there. */
    public SentMail await(Buyer buyer, String subject) {
        return Awaitility.await("a mail '%s'".formatted(subject))
                .atMost(SOON)
                .until(
                        () ->
                                to(buyer).stream()
                                        .filter(mail -> mail.subject().startsWith(subject))
                                        .toList(),
                        mails -> mails.size() == 1)
                .getFirst();
    }

    public static SentFile file(SentMail mail, String name) {
        return mail.attachments().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has no %s".formatted(mail, name)));
    }
}

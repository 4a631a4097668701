package io.foyer.platform.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.foyer.platform.process.StartFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An SMTP server that keeps in memory what it is sent, and a view of it over HTTP: in JSON {@code
 * GET /messages} and {@code GET /messages?to=address}; {@code GET /messages/{id}/html} as a mail
 * program would show it, {@code GET /messages/{id}/attachments/{index}} a file; {@code DELETE
 * /messages} forgets all.
 */
public final class MailSink implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final long START_LIMIT_MILLIS = 10_000;

    private final GreenMail smtp;
    private final MailView view;

    private MailSink(GreenMail smtp, int viewPort) {
        this.smtp = smtp;
        view = new MailView(this, HOST, viewPort);
    }

    /** Listens on both ports when it returns. */
    public static MailSink start(int smtpPort, int viewPort) {
        ServerSetup setup = new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_LIMIT_MILLIS);
        GreenMail smtp = new GreenMail(setup);
        try {
            smtp.start();
            return new MailSink(smtp, viewPort);
        } catch (RuntimeException e) {
            smtp.stop();
            throw new StartFailure("The mail sink did not start: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Every mail since the start or the last {@link #clear}, oldest first. */
    public List<SentMail> mails() {
        return Arrays.stream(smtp.getReceivedMessages()).map(SentMail::of).toList();
    }

    /** Those to one address, whatever its case. */
    public List<SentMail> mailsTo(String address) {
        String wanted = address.toLowerCase(Locale.ROOT);
        return mails().stream()
                .filter(
                        mail ->
                                mail.to().stream()
                                        .anyMatch(
                                                to -> to.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    /** Forgets all. */
    public void clear() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        view.close();
        smtp.stop();
    }
}

package io.foyer.common.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.foyer.platform.process.Ports;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** An SMTP server on a port of its own, which a test can take down. */
final class PostOffice implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;

    private final int port = Ports.free();
    private GreenMail server = started();

    int port() {
        return port;
    }

    void comeUp() {
        server = started();
    }

    void goDown() {
        server.stop();
    }

    /** All mails to the address that have come in, oldest first. */
    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipientOf(mail).equals(address))
                .toList();
    }

    /** The mail as it came over the line. */
    static String wholeOf(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    private static String recipientOf(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private GreenMail started() {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        var mails = new GreenMail(setup);
        mails.start();
        return mails;
    }

    @Override
    public void close() {
        server.stop();
    }
}

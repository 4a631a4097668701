package io.foyer.account.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A real SMTP server on a port of its own, which a test can take down. */
public final class Inbox {

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]{43})");

    private final int port = freePort();
    private GreenMail server = newServer();

    public int port() {
        return port;
    }

    public void comeUp() {
        server = newServer();
        server.start();
    }

    public void goDown() {
        server.stop();
    }

    /** All mails to the address that have come in, oldest first. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipientOf(mail).equals(address))
                .toList();
    }

    /** The mails to the address, once there are so many. */
    public List<MimeMessage> await(String address, int number) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> to(address), mails -> mails.size() >= number);
    }

    /** The secret of the link in the address's mail with this number, once that is there. */
    public String token(String address, int number) {
        var found = TOKEN.matcher(textOf(await(address, number).get(number - 1)));
        if (!found.find()) {
            throw new AssertionError("No link in the mail");
        }
        return found.group(1);
    }

    /** The mail as it came over the line, its parts decoded. */
    public static String textOf(MimeMessage mail) {
        try {
            return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
        } catch (RuntimeException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipientOf(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private GreenMail newServer() {
        var setup = new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        return new GreenMail(setup);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.foyer.account.mail;

import io.foyer.account.mail.MailQueue.TakenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mails in by SMTP. Reasons name the failure's type only: its message may quote the address.
 */
@Component
class Postman {

    private final JavaMailSender smtp;
    private final OutgoingMailProperties settings;

    Postman(JavaMailSender smtp, OutgoingMailProperties settings) {
        this.smtp = smtp;
        this.settings = settings;
    }

    /** Takes as long as the mail server does, within the time limits of {@code spring.mail}. */
    Delivery deliver(TakenMail mail) {
        try {
            smtp.send(write(mail));
            return new Delivery.Accepted();
        } catch (MessagingException unwritable) {
            return new Delivery.Refused(nameOf(unwritable));
        } catch (MailSendException failure) {
            return isForGood(failure)
                    ? new Delivery.Refused(nameOf(failure))
                    : new Delivery.Failed(nameOf(failure));
        } catch (MailException failure) {
            return new Delivery.Failed(nameOf(failure));
        }
    }

    private MimeMessage write(TakenMail mail) throws MessagingException {
        var message = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        // The same in every attempt, so that a mailbox can tell a repetition.
        message.setHeader("Message-ID", "<%s@foyer>".formatted(mail.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Whether the server answered that it will not deliver to this address (SMTP's 5xx). */
    private static boolean isForGood(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(each -> ((SendFailedException) each).getInvalidAddresses())
                .anyMatch(invalid -> invalid != null && invalid.length > 0);
    }

    private static String nameOf(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
    }
}

package io.foyer.common.mail;

import io.foyer.common.mail.MailQueue.TakenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Hands mails in by SMTP. Reasons name the failure's type only: its message may quote the address.
 */
class Postman {

    private final JavaMailSender smtp;
    private final OutgoingMailProperties settings;

    Postman(JavaMailSender smtp, OutgoingMailProperties settings) {
        this.smtp = smtp;
        this.settings = settings;
    }

    /** Takes as long as the mail server does, within the time limits of {@code spring.mail}. */
    Delivery deliver(TakenMail mail, MailContent content) {
        if (content.attachedBytes() > settings.attachments().toBytes()) {
            return new Delivery.Refused("AttachmentsTooLarge");
        }
        try {
            smtp.send(write(mail, content));
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

    private MimeMessage write(TakenMail mail, MailContent content) throws MessagingException {
        var message = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        // One address and nothing else: no list, no line break, no second header.
        helper.setTo(new InternetAddress(mail.recipient(), true));
        helper.setSubject(content.subject());
        helper.setText(content.text(), content.html());
        for (var file : content.attachments()) {
            helper.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.type());
        }
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

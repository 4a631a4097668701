package io.foyer.account.mail;

import io.foyer.common.id.IdSource;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where other features have letters sent. */
@Service
public class Mails {

    private final MailQueue queue;
    private final LetterLayout layout;
    private final IdSource ids;
    private final InstantSource clock;

    Mails(MailQueue queue, LetterLayout layout, IdSource ids, InstantSource clock) {
        this.queue = queue;
        this.layout = layout;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Has the letter sent if, and only if, the present transaction commits: within a second or so,
     * later while the mail server can't be reached. After a crash at a bad moment it may arrive
     * twice, with the same {@code Message-ID}.
     *
     * @param recipient an e-mail address
     * @throws org.springframework.transaction.IllegalTransactionStateException without one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String recipient, Letter letter) {
        queue.add(
                new MailQueue.NewMail(
                        ids.next(),
                        recipient,
                        letter.subject(),
                        layout.text(letter),
                        layout.html(letter)),
                clock.instant());
    }

    /**
     * The mails to these addresses that are still known of, the oldest first. What they say is not
     * told: those that wait hold the secrets of links.
     */
    @Transactional(readOnly = true)
    public List<WrittenMail> to(Collection<String> recipients) {
        return queue.to(recipients);
    }

    /**
     * The same by the address' digest.
     *
     * @param emailSha256 as {@link io.foyer.common.privacy.Person#digest} makes it
     */
    @Transactional
    public void forgetDigest(String emailSha256) {
        queue.deleteToDigest(emailSha256);
    }

    /** Removes every trace of mails to the address, those that wait too. */
    @Transactional
    public void forget(String recipient) {
        queue.deleteTo(recipient);
    }
}

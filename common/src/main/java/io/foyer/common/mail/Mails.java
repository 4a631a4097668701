package io.foyer.common.mail;

import io.foyer.common.id.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where other features have letters sent. */
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
        queue.add(ids.next(), recipient, layout.lay(Posting.of(letter)), clock.instant());
    }

    /**
     * The same for a letter that its {@link LetterWriter} writes when it is sent. One statement,
     * and nothing about the letter itself can fail the transaction.
     *
     * @return whether it is the first order with its cause; no other has any effect
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean order(String recipient, LetterOrder order) {
        var letter = new AddressedOrder(recipient, order);
        return queue.add(List.of(letter), ids, clock.instant()) == 1;
    }

    /** The same for many letters in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void orderAll(List<AddressedOrder> orders) {
        queue.add(orders, ids, clock.instant());
    }

    /** When letters of a kind to somebody about something were ordered since, oldest first. */
    @Transactional(readOnly = true)
    public List<Instant> ordered(String recipient, String kind, UUID about, Instant after) {
        return queue.ordered(recipient, kind, about, after);
    }

    /**
     * The mails to these addresses that are still known of, the oldest first. What they say is not
     * told: those that wait hold the secrets of links.
     */
    @Transactional(readOnly = true)
    public List<WrittenMail> to(Collection<String> recipients) {
        return queue.to(recipients);
    }

    /** Removes every trace of mails to the address, those that wait too. */
    @Transactional
    public void forget(String recipient) {
        queue.deleteTo(recipient);
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
}

package io.foyer.booking.notification;

import io.foyer.common.mail.Mails;
import io.foyer.common.mail.WrittenMail;
import io.foyer.common.privacy.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is held about a person because they are written to. */
@Service
public class Correspondence {

    private final BuyerContacts contacts;
    private final Mails mails;

    Correspondence(BuyerContacts contacts, Mails mails) {
        this.contacts = contacts;
        this.mails = mails;
    }

    public Optional<BuyerContact> contact(UUID accountId) {
        return contacts.find(accountId);
    }

    /** The mails to their present address that are still known of. */
    public List<WrittenMail> mails(UUID accountId) {
        return contacts.find(accountId)
                .map(contact -> mails.to(List.of(contact.email())))
                .orElse(List.of());
    }

    /** Removes the address and every mail to it, those that wait too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Person person) {
        contacts.find(person.accountId()).ifPresent(contact -> mails.forget(contact.email()));
        var digest = person.emailSha256();
        if (digest != null) {
            // Somebody may have offered a ticket to an address that has never bought here.
            mails.forgetDigest(digest);
        }
        contacts.forget(person.accountId());
    }
}

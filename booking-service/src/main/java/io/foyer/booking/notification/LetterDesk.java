package io.foyer.booking.notification;

import io.foyer.booking.notification.letter.LetterFacts;
import io.foyer.booking.notification.letter.LetterKind;
import io.foyer.common.mail.AddressedOrder;
import io.foyer.common.mail.LetterOrder;
import io.foyer.common.mail.Mails;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders letters in the present transaction, each cause's once. Ordering costs two short statements
 * and cannot fail by what the letter would say: that is only found out when it is sent.
 */
@Component
class LetterDesk {

    private final BuyerContacts contacts;
    private final Mails mails;
    private final JsonMapper json;
    private final MeterRegistry metrics;

    LetterDesk(BuyerContacts contacts, Mails mails, JsonMapper json, MeterRegistry metrics) {
        this.contacts = contacts;
        this.mails = mails;
        this.json = json;
        this.metrics = metrics;
    }

    /** To an account; nothing happens when its address is not known, but that is counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(LetterKind kind, UUID about, LetterFacts facts, String cause) {
        order(contacts.find(facts.accountId()), kind, about, facts, cause);
    }

    /** The same for many letters of one kind, in as many statements as for one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void orderAll(LetterKind kind, List<WantedLetter> letters) {
        var known =
                contacts.findAll(
                        letters.stream().map(letter -> letter.facts().accountId()).toList());
        var orders = new ArrayList<AddressedOrder>(letters.size());
        for (var letter : letters) {
            var contact = known.get(letter.facts().accountId());
            if (contact == null) {
                unaddressed(kind);
            } else {
                orders.add(
                        new AddressedOrder(
                                contact.email(),
                                wanted(kind, letter.about(), letter.facts(), letter.cause())));
            }
        }
        mails.orderAll(orders);
    }

    /** To whoever made a booking. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void orderForBuyer(LetterKind kind, UUID bookingId, UUID refundId, String cause) {
        var buyer = contacts.ofBuyer(bookingId);
        if (buyer.isEmpty()) {
            unaddressed(kind);
        }
        buyer.ifPresent(
                contact ->
                        order(
                                contact.email(),
                                kind,
                                bookingId,
                                LetterFacts.of(contact.accountId()).withRefund(refundId),
                                cause));
    }

    private void order(
            Optional<BuyerContact> contact,
            LetterKind kind,
            UUID about,
            LetterFacts facts,
            String cause) {
        if (contact.isEmpty()) {
            unaddressed(kind);
        }
        contact.ifPresent(known -> order(known.email(), kind, about, facts, cause));
    }

    /** To an address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(String email, LetterKind kind, UUID about, LetterFacts facts, String cause) {
        mails.order(email, wanted(kind, about, facts, cause));
    }

    private LetterOrder wanted(LetterKind kind, UUID about, LetterFacts facts, String cause) {
        return new LetterOrder(
                kind.name(), about, json.writeValueAsString(facts), kind.name() + ":" + cause);
    }

    private void unaddressed(LetterKind kind) {
        metrics.counter("foyer.notification.unaddressed", "kind", kind.name()).increment();
    }
}

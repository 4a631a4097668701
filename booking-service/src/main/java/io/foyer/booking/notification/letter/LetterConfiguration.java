package io.foyer.booking.notification.letter;

import io.foyer.common.mail.LetterWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Which kind of letter is written by what. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    private final JsonMapper json;

    LetterConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Bean
    LetterWriter ticketsLetter(TicketLetters letters) {
        return new KnownLetter(LetterKind.TICKETS, letters::bought, json);
    }

    @Bean
    LetterWriter ticketsAgainLetter(TicketLetters letters) {
        return new KnownLetter(LetterKind.TICKETS_AGAIN, letters::again, json);
    }

    @Bean
    LetterWriter ticketReceivedLetter(TicketLetters letters) {
        return new KnownLetter(LetterKind.TICKET_RECEIVED, letters::received, json);
    }

    @Bean
    LetterWriter ticketOfferedLetter(OfferLetters letters) {
        return new KnownLetter(LetterKind.TICKET_OFFERED, letters::offered, json);
    }

    @Bean
    LetterWriter ticketPassedOnLetter(PassedOnLetters letters) {
        return new KnownLetter(LetterKind.TICKET_PASSED_ON, letters::taken, json);
    }

    @Bean
    LetterWriter cancellationLetter(CancellationLetters letters) {
        return new KnownLetter(LetterKind.CANCELLATION, letters::cancelled, json);
    }

    @Bean
    LetterWriter ticketEndedLetter(EndedTicketLetters letters) {
        return new KnownLetter(LetterKind.TICKET_ENDED, letters::ended, json);
    }

    @Bean
    LetterWriter refundLetter(RefundLetters letters) {
        return new KnownLetter(LetterKind.REFUND, letters::completed, json);
    }

    @Bean
    LetterWriter refundFailedLetter(RefundLetters letters) {
        return new KnownLetter(LetterKind.REFUND_FAILED, letters::failed, json);
    }

    @Bean
    LetterWriter lateMoneyLetter(LateMoneyLetters letters) {
        return new KnownLetter(LetterKind.LATE_MONEY, letters::returned, json);
    }

    @Bean
    LetterWriter newDateLetter(NewDateLetters letters) {
        return new KnownLetter(LetterKind.NEW_DATE, letters::changed, json);
    }
}

package io.foyer.common.privacy;

import io.foyer.common.messaging.ConsumedMessages;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forgets a person and answers that it has, in one transaction. account-service asks again until it
 * has heard every answer; each time it is asked anew, it is answered anew.
 */
class ErasureListener implements MessageListener {

    private static final String TYPE = AccountErased.class.getSimpleName();

    private final PersonalData personalData;
    private final Answer answer;
    private final ConsumedMessages consumed;
    private final TransactionOperations transaction;
    private final ObjectReader reader;

    ErasureListener(
            PersonalData personalData,
            Answer answer,
            ConsumedMessages consumed,
            TransactionOperations transaction,
            JsonMapper json) {
        this.personalData = personalData;
        this.answer = answer;
        this.consumed = consumed;
        this.transaction = transaction;
        this.reader =
                json.readerFor(AccountErased.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public String stream() {
        return Streams.ACCOUNT;
    }

    @Override
    public String group() {
        return answer.service() + "-privacy";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals(TYPE)) {
            transaction.executeWithoutResult(_ -> forget(message));
        }
    }

    private void forget(Message message) {
        if (consumed.firstTime(group(), message)) {
            AccountErased erased = reader.readValue(message.payload());
            personalData.erase(erased.person());
            answer.give(erased);
        }
    }

    /** How and in whose name the service answers. */
    record Answer(Outbox outbox, String stream, String service) {

        void give(AccountErased erased) {
            outbox.append(
                    stream,
                    new PersonalDataErased(erased.erasureId(), erased.accountId(), service));
        }
    }
}

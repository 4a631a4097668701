package io.foyer.account.privacy;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.privacy.PersonalDataErased;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Hears on one service's stream that it has forgotten somebody. */
final class ErasureAnswers implements MessageListener {

    private static final String ERASED = PersonalDataErased.class.getSimpleName();

    private final String stream;
    private final OpenErasures erasures;
    private final ObjectReader reader;

    ErasureAnswers(String stream, OpenErasures erasures, JsonMapper json) {
        this.stream = stream;
        this.erasures = erasures;
        this.reader =
                json.readerFor(PersonalDataErased.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public String stream() {
        return stream;
    }

    /** Of its own: another listener of this service in the same group would get half of all. */
    @Override
    public String group() {
        return "account-service-erasure";
    }

    @Override
    public void on(Message message) {
        if (message.type().equals(ERASED)) {
            erasures.answered(reader.readValue(message.payload()));
        }
    }
}

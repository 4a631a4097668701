package io.foyer.testing.messaging;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageBatchListener;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Takes messages by the batch; any batch fails in which a bad one is. */
@Component
class Parcels implements MessageBatchListener {

    static final String STREAM = "stream:parcels";
    static final String GROUP = "carriers";

    private final List<List<Message>> batches = new CopyOnWriteArrayList<>();
    private final Set<UUID> bad = ConcurrentHashMap.newKeySet();

    void failFor(UUID parcel) {
        bad.add(parcel);
    }

    /** The batches in which any of these came. */
    List<List<Message>> batchesOf(List<UUID> parcels) {
        return batches.stream()
                .filter(batch -> batch.stream().anyMatch(message -> isOneOf(parcels, message)))
                .toList();
    }

    long received(List<UUID> parcels) {
        return batches.stream()
                .flatMap(List::stream)
                .filter(message -> isOneOf(parcels, message))
                .map(Message::id)
                .distinct()
                .count();
    }

    @Override
    public String stream() {
        return STREAM;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public void onAll(List<Message> messages) {
        if (messages.stream().anyMatch(message -> isOneOf(bad, message))) {
            throw new IllegalStateException("Told to fail");
        }
        batches.add(List.copyOf(messages));
    }

    private static boolean isOneOf(Iterable<UUID> parcels, Message message) {
        for (var parcel : parcels) {
            if (message.payload().contains(parcel.toString())) {
                return true;
            }
        }
        return false;
    }
}

package io.foyer.testing.messaging;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that only listens; it fails on the letters it is told to fail on. */
@SpringBootApplication
class Post implements MessageListener {

    static final String STREAM = "stream:post";
    static final String GROUP = "readers";

    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    void failFor(UUID letter, int times) {
        failures.put(letter, times);
    }

    List<Message> received(UUID letter) {
        return received.stream()
                .filter(message -> message.payload().contains(letter.toString()))
                .toList();
    }

    /** How many messages had been received before this one. */
    int placeOf(UUID letter) {
        return received.indexOf(received(letter).getFirst());
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
    public void on(Message message) {
        failures.forEach(
                (letter, times) -> {
                    if (times > 0 && message.payload().contains(letter.toString())) {
                        failures.put(letter, times - 1);
                        throw new IllegalStateException("Told to fail");
                    }
                });
        received.add(message);
    }
}

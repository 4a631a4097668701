package io.foyer.account.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks all services at once what they hold about a person. */
@Component
class Holders {

    private final HttpHolders http;
    private final List<Holder> holders;
    private final Duration deadline;
    private final Semaphore turns;

    Holders(HttpHolders http, PrivacyProperties limits) {
        this.http = http;
        this.holders = limits.holders();
        this.deadline = limits.connectTimeout().plus(limits.readTimeout());
        this.turns = new Semaphore(limits.concurrentExports());
    }

    HeldElsewhere ask(String accessToken) {
        if (!turns.tryAcquire()) {
            return new HeldElsewhere.Busy();
        }
        try {
            return gather(accessToken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HeldElsewhere.Incomplete(holders.stream().map(Holder::name).toList());
        } finally {
            turns.release();
        }
    }

    private HeldElsewhere gather(String accessToken) throws InterruptedException {
        List<Callable<Optional<Map.Entry<String, JsonNode>>>> questions = new ArrayList<>();
        holders.forEach(holder -> questions.add(() -> http.ask(holder, accessToken)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // The deadline is for an answer that trickles in and so never times out by itself.
            var answers = threads.invokeAll(questions, deadline.toMillis(), TimeUnit.MILLISECONDS);
            return allOrWhoIsMissing(answers);
        }
    }

    private HeldElsewhere allOrWhoIsMissing(
            List<Future<Optional<Map.Entry<String, JsonNode>>>> answers)
            throws InterruptedException {
        var said = new LinkedHashMap<String, JsonNode>();
        var missing = new ArrayList<String>();
        for (var i = 0; i < holders.size(); i++) {
            var name = holders.get(i).name();
            result(answers.get(i))
                    .ifPresentOrElse(
                            held -> said.put(held.getKey(), held.getValue()),
                            () -> missing.add(name));
        }
        return missing.isEmpty()
                ? new HeldElsewhere.All(said)
                : new HeldElsewhere.Incomplete(missing);
    }

    private static <T> Optional<T> result(Future<Optional<T>> answer) throws InterruptedException {
        try {
            return answer.isCancelled() ? Optional.empty() : answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Asking failed in a way not thought of", e.getCause());
        }
    }
}

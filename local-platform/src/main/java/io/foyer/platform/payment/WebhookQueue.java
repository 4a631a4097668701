package io.foyer.platform.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Puts events into lanes, after the switches had their say. Thread-safe. */
final class WebhookQueue {

    private final InstantSource clock;
    private final List<DeliveryQueue> lanes;
    private final Switches<WebhookRule> rules;
    private final AtomicLong order = new AtomicLong();
    private final Map<String, SandboxEvent> held = new LinkedHashMap<>();
    private final List<SandboxEvent> reordering = new ArrayList<>();
    private boolean holding;

    WebhookQueue(int laneCount, InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.lanes = IntStream.range(0, laneCount).mapToObj(_ -> new DeliveryQueue(clock)).toList();
        this.rules = new Switches<>(WebhookRule::times, WebhookRule::probability, random);
    }

    List<DeliveryQueue> lanes() {
        return lanes;
    }

    Switches<WebhookRule> rules() {
        return rules;
    }

    /** Returns whether it will be delivered; an event that a switch dropped will not. */
    synchronized boolean accept(SandboxEvent event) {
        if (holding) {
            held.put(event.id(), event);
            return true;
        }
        Predicate<WebhookRule> concerned =
                rule -> rule.fault().beforeQueueing() && rule.concerns(event.type());
        List<WebhookRule> hits = rules.hit(concerned);
        if (hits.stream().anyMatch(hit -> hit.fault() == WebhookFault.DROP)) {
            return false;
        }
        enqueue(event, hits);
        return true;
    }

    private void enqueue(SandboxEvent event, List<WebhookRule> hits) {
        int copies = 1;
        Duration delay = Duration.ZERO;
        for (WebhookRule hit : hits) {
            switch (hit.fault()) {
                case DUPLICATE -> copies += (int) hit.value();
                case DELAY -> delay = delay.plusMillis(hit.value());
                case REORDER -> {
                    reorder(event, hit.value());
                    return;
                }
                case DROP, WRONG_SECRET, OLD_TIMESTAMP, LIVEMODE_FLIP, OTHER_API_VERSION -> {}
            }
        }
        for (int i = 0; i < copies; i++) {
            put(event, 1, clock.instant().plus(delay));
        }
    }

    private void reorder(SandboxEvent event, long window) {
        reordering.add(event);
        if (reordering.size() >= window) {
            Collections.reverse(reordering);
            sendReordered();
        }
    }

    private void sendReordered() {
        reordering.forEach(event -> put(event, 1, clock.instant()));
        reordering.clear();
    }

    void put(SandboxEvent event, int attempt, Instant due) {
        DeliveryQueue lane = lanes.get(Math.floorMod(event.lane().hashCode(), lanes.size()));
        lane.put(new DeliveryQueue.Attempt(event, attempt, due, order.getAndIncrement()));
    }

    void again(SandboxEvent event, int times) {
        for (int i = 0; i < times; i++) {
            put(event, 1, clock.instant());
        }
    }

    synchronized void hold() {
        holding = true;
    }

    synchronized List<String> held() {
        return List.copyOf(held.keySet());
    }

    synchronized void release(List<String> first) {
        holding = false;
        for (String id : first) {
            SandboxEvent event = held.remove(id);
            if (event != null) {
                put(event, 1, clock.instant());
            }
        }
        held.values().forEach(event -> put(event, 1, clock.instant()));
        held.clear();
        sendReordered();
    }

    int pending() {
        return lanes.stream().mapToInt(DeliveryQueue::size).sum();
    }

    synchronized void clear() {
        holding = false;
        held.clear();
        reordering.clear();
        rules.clear();
        lanes.forEach(DeliveryQueue::clear);
    }
}

package io.foyer.platform.launcher;

import io.foyer.platform.process.StartFailure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** All services of a platform. */
final class ServiceFleet {

    // Starting is nearly all computing: more at a time than there are processors only queue inside.
    private static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final List<ServiceProcess> added = new CopyOnWriteArrayList<>();
    private final Progress progress;

    ServiceFleet(PlatformSettings settings, Progress progress) {
        this.progress = progress;
        for (Service each : Service.values()) {
            services.put(each, new ServiceProcess(each, settings));
        }
    }

    ServiceProcess get(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalArgumentException(service.module());
        }
        return process;
    }

    /** Takes care of one more, that somebody else starts. */
    ServiceProcess add(Service service, PlatformSettings settings) {
        new PlatformFolder(settings.data()).create();
        ServiceProcess process = new ServiceProcess(service, settings);
        added.add(process);
        return process;
    }

    /**
     * Begins those that are wanted, a few at a time; search waits for event-service and
     * Elasticsearch.
     */
    CompletableFuture<?>[] begin(
            Startup startup, CompletableFuture<?> elasticsearch, Set<Service> wanted) {
        Semaphore turns = new Semaphore(AT_A_TIME, true);
        Map<Service, CompletableFuture<?>> begun = new EnumMap<>(Service.class);
        CompletableFuture<?> none = CompletableFuture.completedFuture(null);
        for (Service each : EnumSet.copyOf(wanted)) {
            CompletableFuture<?> before =
                    each == Service.SEARCH
                            ? CompletableFuture.allOf(
                                    elasticsearch, begun.getOrDefault(Service.EVENT, none))
                            : none;
            begun.put(
                    each,
                    startup.begin(
                            () -> {
                                startup.await(before);
                                startInTurn(each, turns);
                            }));
        }
        return begun.values().toArray(CompletableFuture[]::new);
    }

    private void startInTurn(Service service, Semaphore turns) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Starting was interrupted.", e);
        }
        try {
            Stopwatch stopwatch = new Stopwatch();
            get(service).start();
            progress.say(stopwatch.line(service.module() + " is ready"));
        } finally {
            turns.release();
        }
    }

    /** Ends the gateway, so that nobody comes in any more, and then the others, a few at a time. */
    void stop() {
        added.forEach(ServiceProcess::stop);
        stop(Service.GATEWAY);
        Semaphore turns = new Semaphore(AT_A_TIME, true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Service each : Arrays.asList(Service.values()).reversed()) {
                turns.acquireUninterruptibly();
                threads.execute(
                        () -> {
                            stop(each);
                            turns.release();
                        });
            }
        }
    }

    private void stop(Service service) {
        if (get(service).handle().isPresent()) {
            get(service).stop();
            progress.say(service.module() + " has ended");
        }
    }
}

package io.foyer.platform.launcher;

import io.foyer.platform.process.HttpProbe;
import io.foyer.platform.process.Ports;
import io.foyer.platform.process.ProcessRecord;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./foyer status}: a line for each part. */
final class StatusCommand {

    private static final String LINE = "%-22s %-10s %-6s %s";

    private final PlatformSettings settings;
    private final PlatformFolder folder;
    private final Progress screen;

    StatusCommand(PlatformSettings settings, Progress screen) {
        this.settings = settings;
        this.screen = screen;
        folder = new PlatformFolder(settings.data());
    }

    /** Whether every part is ready. */
    boolean run() {
        folder.create();
        if (!PlatformLock.isTaken(folder.lock())) {
            screen.say("Foyer is down.");
            return false;
        }
        screen.say(line("PART", "STATE", "PORT", "PROCESS"));
        List<Part> parts = parts();
        parts.forEach(part -> screen.say(part.line()));
        return parts.stream().allMatch(Part::ready);
    }

    private List<Part> parts() {
        PlatformPorts ports = settings.ports();
        Map<String, Long> processes = new HashMap<>();
        // The first of a part's processes is the one that started the others.
        folder.processes().alive().stream()
                .sorted(Comparator.comparingLong(ProcessRecord::startedAt))
                .forEach(each -> processes.putIfAbsent(each.name(), each.pid()));
        long supervisor =
                folder.supervisor().alive().stream()
                        .mapToLong(ProcessRecord::pid)
                        .findFirst()
                        .orElse(0);
        List<Part> parts = new ArrayList<>();
        parts.add(store("Postgres", ports.postgres(), processes));
        parts.add(store("Redis", ports.redis(), processes));
        parts.add(store("Elasticsearch", ports.elasticsearch(), processes));
        parts.add(part("payment-sandbox", ports.paymentSandbox(), supervisor));
        parts.add(part("mail-sink", ports.mailView(), supervisor));
        for (Service each : Service.values()) {
            parts.add(service(each, processes.getOrDefault(each.module(), 0L)));
        }
        return parts;
    }

    private static Part store(String name, int port, Map<String, Long> processes) {
        return part(name, port, processes.getOrDefault(name, 0L));
    }

    private static Part part(String name, int port, long process) {
        return new Part(name, port, process, process != 0 && !Ports.isFree(port));
    }

    private Part service(Service service, long process) {
        ServicePorts ports = settings.ports().of(service);
        URI readiness =
                URI.create(
                        "http://127.0.0.1:%d%s"
                                .formatted(ports.management(), ServiceProcess.READINESS));
        return new Part(
                service.module(),
                ports.api(),
                process,
                process != 0 && new HttpProbe(readiness).isReady());
    }

    private static String line(String part, String state, String port, String process) {
        return String.format(Locale.ROOT, LINE, part, state, port, process);
    }

    private record Part(String name, int port, long process, boolean ready) {

        String line() {
            String state = ready ? "ready" : process == 0 ? "gone" : "not ready";
            return StatusCommand.line(
                    name,
                    state,
                    String.valueOf(port),
                    process == 0 ? "-" : String.valueOf(process));
        }
    }
}

package io.foyer.platform.launcher;

import io.foyer.platform.process.Ports;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every port a platform listens on. */
public record PlatformPorts(
        int postgres,
        int redis,
        int elasticsearch,
        int paymentSandbox,
        int smtp,
        int mailView,
        Map<Service, ServicePorts> services) {

    public PlatformPorts {
        services = Map.copyOf(services);
    }

    /** Those of docs/architecture.md. */
    public static PlatformPorts standard() {
        return new PlatformPorts(
                8432,
                8379,
                8920,
                8111,
                8125,
                8126,
                forEach(
                        service ->
                                new ServicePorts(
                                        service.standardPort(), service.standardManagementPort())));
    }

    /** Ports that nobody uses now, so that many platforms run side by side. */
    public static PlatformPorts free() {
        return new PlatformPorts(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                forEach(_ -> new ServicePorts(Ports.free(), Ports.free())));
    }

    /** The ports of one service. */
    public ServicePorts of(Service service) {
        ServicePorts ports = services.get(service);
        if (ports == null) {
            throw new IllegalArgumentException("No ports were given for " + service.module());
        }
        return ports;
    }

    /** The same, but that this service listens on ports nobody uses now. */
    PlatformPorts withOthersFor(Service service) {
        Map<Service, ServicePorts> others = new EnumMap<>(services);
        others.put(service, new ServicePorts(Ports.free(), Ports.free()));
        return new PlatformPorts(
                postgres, redis, elasticsearch, paymentSandbox, smtp, mailView, others);
    }

    /** All of them, with what listens there. */
    Map<Integer, String> named() {
        Map<Integer, String> named = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            named.put(of(service).api(), service.module());
            named.put(of(service).management(), "the health of " + service.module());
        }
        named.put(postgres, "Postgres");
        named.put(redis, "Redis");
        named.put(elasticsearch, "Elasticsearch");
        named.put(paymentSandbox, "the payment sandbox");
        named.put(smtp, "the mail sink");
        named.put(mailView, "the mail sink's view");
        return named;
    }

    private static Map<Service, ServicePorts> forEach(Function<Service, ServicePorts> ports) {
        return Arrays.stream(Service.values()).collect(Collectors.toMap(each -> each, ports));
    }
}

package io.foyer.platform.launcher;

import io.foyer.platform.process.JvmTuning;
import io.foyer.platform.store.Durability;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a platform is made from.
 *
 * @param root the project, built
 * @param data where it keeps everything; nothing else writes there
 * @param durability whether the stores survive a crash of the machine
 * @param tuning of the services' JVMs and Elasticsearch's
 * @param environment more environment variables for every service
 * @param jvmOptions more options for every service's JVM; the last of two wins
 */
public record PlatformSettings(
        Path root,
        Path data,
        PlatformPorts ports,
        Durability durability,
        JvmTuning tuning,
        Map<String, String> environment,
        List<String> jvmOptions) {

    public PlatformSettings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** What {@code ./foyer up} starts. */
    public static PlatformSettings standard(Path root, Path data) {
        return new PlatformSettings(
                root,
                data,
                PlatformPorts.standard(),
                Durability.KEEP,
                JvmTuning.QUICK_START,
                Map.of(),
                List.of());
    }

    /** The same on ports of its own and without waiting for the disk. */
    public static PlatformSettings forTests(Path root, Path data) {
        return new PlatformSettings(
                root,
                data,
                PlatformPorts.free(),
                Durability.FORGET,
                JvmTuning.QUICK_START,
                Map.of(),
                List.of());
    }

    /** As in production, but for the ports: whoever measures must not flatter the platform. */
    public static PlatformSettings forBenchmarks(Path root, Path data) {
        return new PlatformSettings(
                root,
                data,
                PlatformPorts.free(),
                Durability.KEEP,
                JvmTuning.FULL_SPEED,
                Map.of(),
                List.of());
    }

    /**
     * The same stores for one more instance of a service, which has ports and a folder of its own.
     */
    PlatformSettings besides(Service service, String name, Map<String, String> other) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(other);
        return new PlatformSettings(
                root,
                data.resolve(name),
                ports.withOthersFor(service),
                durability,
                tuning,
                variables,
                jvmOptions);
    }

    /** The same with more environment variables for every service. */
    public PlatformSettings withEnvironment(Map<String, String> more) {
        return new PlatformSettings(root, data, ports, durability, tuning, more, jvmOptions);
    }

    /** The same with more options for every service's JVM. */
    public PlatformSettings withJvmOptions(List<String> more) {
        return new PlatformSettings(root, data, ports, durability, tuning, environment, more);
    }
}

package io.foyer.platform.launcher;

import io.foyer.platform.store.Durability;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a platform is made from.
 *
 * @param root the project, built
 * @param data where it keeps everything; nothing else writes there
 * @param durability whether the stores survive a crash of the machine
 * @param environment more environment variables for every service
 * @param jvmOptions more options for every service's JVM; the last of two wins
 */
public record PlatformSettings(
        Path root,
        Path data,
        PlatformPorts ports,
        Durability durability,
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
                root, data, PlatformPorts.standard(), Durability.KEEP, Map.of(), List.of());
    }

    /** The same on ports of its own and without waiting for the disk, for tests. */
    public static PlatformSettings forTests(Path root, Path data) {
        return new PlatformSettings(
                root, data, PlatformPorts.free(), Durability.FORGET, Map.of(), List.of());
    }

    /** The same with more environment variables for every service. */
    public PlatformSettings withEnvironment(Map<String, String> more) {
        return new PlatformSettings(root, data, ports, durability, more, jvmOptions);
    }

    /** The same with more options for every service's JVM. */
    public PlatformSettings withJvmOptions(String... more) {
        return new PlatformSettings(root, data, ports, durability, environment, List.of(more));
    }
}

package io.foyer.platform.launcher;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.ProcessSpec;
import io.foyer.platform.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the supervisor so that it outlives the terminal it was started from. */
final class SupervisorProcess {

    private SupervisorProcess() {}

    static ManagedProcess start(PlatformSettings settings) {
        PlatformFolder folder = new PlatformFolder(settings.data());
        return ManagedProcess.start(
                new ProcessSpec(
                        "The supervisor",
                        command(settings),
                        settings.data(),
                        Map.of(),
                        folder.log("supervisor")));
    }

    private static List<String> command(PlatformSettings settings) {
        List<String> command = new ArrayList<>(awayFromTheTerminal());
        command.addAll(
                List.of(
                        ServiceProgram.java(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dfoyer.root=" + settings.root(),
                        "-Dlogback.configurationFile=io/foyer/platform/launcher/launcher-logback.xml",
                        "-cp",
                        classPath(settings.root()),
                        Supervisor.class.getName(),
                        settings.root().toString(),
                        settings.data().toString()));
        return command;
    }

    // Without a session of its own it would get the terminal's Ctrl-C and its hang-up.
    private static List<String> awayFromTheTerminal() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(each -> Files.isExecutable(Path.of(each)))
                .findFirst()
                .map(List::of)
                .orElse(List.of("nohup"));
    }

    // It runs on a copy: a build must be able to replace the jar under a running platform. The
    // libraries beside it carry their versions in their names and are never rewritten.
    private static String classPath(Path root) {
        Path copies = root.resolve(".foyer/apps/launcher");
        try {
            Path own =
                    Path.of(
                            Supervisor.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Folders.delete(copies);
            Files.createDirectories(copies);
            Folders.copy(own, copies.resolve(own.getFileName()));
            return copies.resolve(own.getFileName())
                    + File.pathSeparator
                    + root.resolve("local-platform/target/lib/*");
        } catch (IOException | URISyntaxException e) {
            throw new StartFailure(
                    "The launcher could not be copied to %s: %s.".formatted(copies, e.getMessage()),
                    e);
        }
    }
}

package io.foyer.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds which process listens on a port, where the system (Linux) and our rights let us see it. */
final class PortOwner {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** Such as {@code nginx (process 4711)}. */
    static Optional<String> of(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> inodes(PROC.resolve(table), port))
                .map(PortOwner::ownerOfSocket)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> inodes(Path table, int port) {
        String ending = String.format(Locale.ROOT, ":%04X", port);
        return lines(table).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > INODE)
                .filter(fields -> fields[STATE].equals(LISTENING))
                .filter(fields -> fields[LOCAL_ADDRESS].endsWith(ending))
                .map(fields -> fields[INODE]);
    }

    private static Optional<String> ownerOfSocket(String inode) {
        String socket = "socket:[%s]".formatted(inode);
        return ProcessHandle.allProcesses()
                .filter(handle -> holds(handle.pid(), socket))
                .map(PortOwner::describe)
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        Path descriptors = PROC.resolve(String.valueOf(pid)).resolve("fd");
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.anyMatch(each -> socket.equals(target(each)));
        } catch (IOException _) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static String describe(ProcessHandle handle) {
        String program =
                handle.info()
                        .command()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .orElse("another process");
        return "%s (process %d)".formatted(program, handle.pid());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of();
        }
    }
}

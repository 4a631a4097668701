package io.foyer.platform.process;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/** Who we are on this machine: two of the stores refuse to run as root, so root lends them less. */
public final class LocalUser {

    private static final String NOBODY = "nobody";

    private LocalUser() {}

    /** Whether this process is root. */
    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** What goes before a command that must not see itself as root, and yet owns root's files. */
    public static List<String> withoutRootsName() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    /** What goes before a command that must run as a user without rights. */
    public static List<String> asNobody() {
        return isRoot()
                ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
                : List.of();
    }

    /**
     * Gives a folder and all within to the user without rights; does nothing unless we are root.
     */
    public static void giveToNobody(Path folder) throws IOException {
        if (!isRoot()) {
            return;
        }
        UserPrincipal nobody =
                FileSystems.getDefault()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(NOBODY);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setOwner(each, nobody);
            }
        }
    }

    /**
     * Whether any user may walk down to the folder; the parts that do not exist yet do not count.
     */
    public static boolean anyoneCanReach(Path folder) throws IOException {
        for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.exists(each)
                    && !Files.getPosixFilePermissions(each)
                            .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}

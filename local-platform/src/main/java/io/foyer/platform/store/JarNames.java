package io.foyer.platform.store;

import java.net.URL;

/** Artifacts by the names of their files, which carry their versions. */
final class JarNames {

    private JarNames() {}

    /** The name, without ending, of the jar a type was loaded from. */
    static String of(Class<?> type) {
        return of(type.getProtectionDomain().getCodeSource().getLocation());
    }

    /** The name, without ending, of a jar or of the jar a resource lies in. */
    static String of(URL location) {
        String path = location.getPath().replaceFirst("!.*", "");
        return path.substring(path.lastIndexOf('/') + 1).replace(".jar", "");
    }
}

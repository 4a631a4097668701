package io.foyer.platform.launcher;

import java.util.List;

/** How the services' JVMs are set for seven of them on one small machine. */
final class JvmOptions {

    private JvmOptions() {}

    static List<String> forServices() {
        return List.of(
                // Four passwords hashed at once take 184 MB of account-service alone.
                "-Xmx384m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                // A service that is out of memory answers wrongly; one that is gone is seen.
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xlog:aot=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true");
    }
}

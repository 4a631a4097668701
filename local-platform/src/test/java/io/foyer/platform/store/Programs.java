package io.foyer.platform.store;

import java.nio.file.Path;

/** Where the build's tests share unpacked programs. */
final class Programs {

    private Programs() {}

    static Path shared() {
        return Path.of(System.getProperty("foyer.root", "..")).resolve(".foyer/programs");
    }
}

package io.foyer.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.webjars.WebJarVersionLocator;

/**
 * Others' code that the web client runs. A WebJar brings it, so its version stands in the build
 * alone; it is sent like a file of ours: under our version, compressed, kept for use without a
 * network.
 */
enum Library {

    /** Reads QR codes for browsers that do not: the decoder of html5-qrcode, and nothing else. */
    ZXING("assets/lib/zxing.js", "html5-qrcode", "third_party/zxing-js.umd.min.js");

    private static final WebJarVersionLocator WEB_JARS = new WebJarVersionLocator();

    private final String path;
    private final String webJar;
    private final String file;

    Library(String path, String webJar, String file) {
        this.path = path;
        this.webJar = webJar;
        this.file = file;
    }

    /** Where it is among our files. */
    String path() {
        return path;
    }

    Asset asset() {
        var found = WEB_JARS.fullPath(webJar, file);
        if (found == null) {
            throw new IllegalStateException("No WebJar " + webJar + " with " + file);
        }
        try {
            return Asset.of(path, new ClassPathResource(found).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The library " + found + " cannot be read", e);
        }
    }
}

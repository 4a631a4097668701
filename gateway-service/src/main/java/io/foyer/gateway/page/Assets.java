package io.foyer.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All files of the web client, in memory: about a megabyte. What they are together has a version, a
 * hash over all of them; it stands in the address of each, so that one module's imports are of its
 * own version, and browsers may keep them for good.
 */
final class Assets {

    private static final int VERSION_LENGTH = 12;

    private final SortedMap<String, Asset> all;
    private final String version;

    Assets(SortedMap<String, Asset> all) {
        this.all = all;
        this.version = hash(all);
    }

    /** Reads the folder with everything in it, and the libraries beside it. */
    static Assets read(String location) {
        var root = location.endsWith("/") ? location : location + "/";
        var all = new TreeMap<String, Asset>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources(root + "**")) {
                var path = resource.getURL().getPath();
                if (resource.isReadable() && !path.endsWith("/")) {
                    var below = path.substring(path.lastIndexOf("/static/") + "/static/".length());
                    all.put(below, Asset.of(below, resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The web client cannot be read from " + location, e);
        }
        for (var library : Library.values()) {
            all.put(library.path(), library.asset());
        }
        return new Assets(all);
    }

    Optional<Asset> find(String path) {
        return Optional.ofNullable(all.get(path));
    }

    Map<String, Asset> all() {
        return all;
    }

    /** A part of addresses, such as {@code v-1f00a2b3c4d5}. */
    String version() {
        return version;
    }

    private static String hash(SortedMap<String, Asset> all) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            all.forEach(
                    (path, asset) -> {
                        digest.update(path.getBytes(StandardCharsets.UTF_8));
                        digest.update(asset.plain());
                    });
            return "v-" + HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

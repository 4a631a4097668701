package io.foyer.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the first views run, in one file. Some thirty modules over the six connections that a
 * browser opens are five round trips, on a phone most of a second; one file is one.
 *
 * <p>Other modules are led to the same ones, so that there is each once; under its own address a
 * module hands on what is in the file. The module that the page runs stays by itself, since it
 * awaits, and nobody could import a file that does; so do words, of which a browser wants one
 * language only.
 */
final class FirstFile {

    static final String PATH = JoinedModule.FOLDER + "first.js";
    private static final String MAIN = JoinedModule.FOLDER + "main.js";
    private static final String WORDS = JoinedModule.FOLDER + "messages/";

    private final Assets written;
    private final ModuleGraph graph;
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    /**
     * @param written the files as they were written
     * @param preloads the modules of the first views, {@code main.js} among them
     */
    FirstFile(Assets written, List<String> preloads) {
        this.written = written;
        this.graph = new ModuleGraph(written);
        for (var path : preloads) {
            if (path.equals(MAIN)) {
                graph.importsOf(path).forEach(this::join);
            } else if (!path.startsWith(WORDS)) {
                join(path);
            }
        }
    }

    /** The modules that are in it, each after those that it imports. */
    Set<String> modules() {
        return modules;
    }

    /** All files with this one among them, and led to it. */
    Assets among() {
        var all = new TreeMap<String, Asset>();
        written.all().forEach((path, asset) -> all.put(path, led(asset)));
        all.put(PATH, Asset.of(PATH, text().getBytes(StandardCharsets.UTF_8)));
        return new Assets(all);
    }

    private void join(String path) {
        if (modules.contains(path)) {
            return;
        }
        if (!underWay.add(path)) {
            throw new IllegalStateException("These modules import each other: " + underWay);
        }
        graph.importsOf(path).forEach(this::join);
        modules.add(path);
    }

    private String text() {
        return modules.stream()
                .map(path -> module(path).inside())
                .collect(
                        Collectors.joining(
                                "\n",
                                "// What the first views run, joined by the gateway.\n",
                                modules.stream()
                                        .map(JoinedModule::nameOf)
                                        .collect(Collectors.joining(", ", "export { ", " };\n"))));
    }

    private Asset led(Asset asset) {
        if (!JoinedModule.isOne(asset.path())) {
            return asset;
        }
        var module = module(asset.path());
        return asset.with(modules.contains(asset.path()) ? module.handingOn() : module.led());
    }

    private JoinedModule module(String path) {
        var asset = written.find(path);
        return new JoinedModule(
                path, asset.orElseThrow(() -> new IllegalStateException(path)).text(), modules);
    }
}

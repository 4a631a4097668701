package io.foyer.system.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the manifests that a kustomization lists, and insists that it lists all there are. */
final class Manifests {

    private static final Path ROOT = Path.of(System.getProperty("foyer.root", ".."));
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private Manifests() {}

    static List<HasMetadata> in(String folder) {
        var path = ROOT.resolve(folder);
        var kustomization = YAML.unmarshal(text(path.resolve("kustomization.yaml")), Map.class);
        var listed = resources(kustomization);
        try (var files = Files.list(path)) {
            var present =
                    files.map(Path::getFileName)
                            .map(Path::toString)
                            .filter(name -> name.endsWith(".yaml"))
                            .filter(name -> !name.equals("kustomization.yaml"))
                            .sorted()
                            .toList();
            if (!present.equals(listed.stream().sorted().toList())) {
                throw new AssertionError(
                        "%s lists %s but holds %s".formatted(folder, listed, present));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed.stream().flatMap(name -> read(text(path.resolve(name))).stream()).toList();
    }

    static List<HasMetadata> read(String yaml) {
        return switch ((Object) YAML.unmarshal(yaml)) {
            case KubernetesList list -> list.getItems();
            case Collection<?> many -> many.stream().map(HasMetadata.class::cast).toList();
            case HasMetadata one -> List.of(one);
            default -> throw new AssertionError("Not a manifest: " + yaml);
        };
    }

    private static List<String> resources(Map<?, ?> kustomization) {
        var resources = Objects.requireNonNull(kustomization.get("resources"));
        return ((Collection<?>) resources).stream().map(String::valueOf).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

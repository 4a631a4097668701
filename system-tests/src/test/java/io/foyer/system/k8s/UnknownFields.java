package io.foyer.system.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a manifest says that the API does not know. The model keeps such fields in {@code
 * additionalProperties} of the object they stand in, wherever that is.
 */
final class UnknownFields {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> of(HasMetadata manifest) {
        var search = new UnknownFields();
        search.visit(manifest);
        return search.found;
    }

    private void visit(@Nullable Object node) {
        switch (node) {
            case Collection<?> many -> many.forEach(this::visit);
            case Map<?, ?> map -> map.values().forEach(this::visit);
            case null -> {}
            default -> {
                if (node.getClass().getName().startsWith("io.fabric8.") && seen.add(node)) {
                    visitModel(node);
                }
            }
        }
    }

    private void visitModel(Object model) {
        for (var method : model.getClass().getMethods()) {
            var isGetter =
                    method.getParameterCount() == 0
                            && method.getName().startsWith("get")
                            && method.getDeclaringClass() != Object.class;
            if (!isGetter || method.isAnnotationPresent(Deprecated.class)) {
                continue;
            }
            var value = invoke(model, method);
            if (method.getName().equals("getAdditionalProperties")
                    && value instanceof Map<?, ?> unknown) {
                unknown.keySet().forEach(key -> found.add(String.valueOf(key)));
            } else {
                visit(value);
            }
        }
    }

    private static @Nullable Object invoke(Object model, java.lang.reflect.Method getter) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

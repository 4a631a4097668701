package io.foyer.event.matrix;

import jakarta.validation.Valid;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A read, with the parameters that it takes. */
record Read(String pattern, List<String> parameters) {

    /** All that the API has. */
    static Stream<Read> all(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(
                        route ->
                                route.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.GET))
                .flatMap(
                        route ->
                                route.getKey().getPatternValues().stream()
                                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                                        .map(
                                                pattern ->
                                                        new Read(
                                                                pattern,
                                                                parameters(route.getValue()))));
    }

    /** With one parameter, which may have several values. */
    String with(String name, String... values) {
        var uri = UriComponentsBuilder.fromPath(path("00000000-0000-7000-8000-000000000001"));
        for (var value : values) {
            uri.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
        return uri.build(true).toUriString();
    }

    /** With this in place of every variable. */
    String at(String value) {
        return path(UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    private String path(String value) {
        return pattern.substring("/api/v1".length()).replaceAll("\\{[^}]*}", value);
    }

    private static List<String> parameters(HandlerMethod method) {
        return Stream.of(method.getMethodParameters()).flatMap(Read::names).toList();
    }

    /** What a handler's parameter is called in a query. */
    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Stream.empty();
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(String.valueOf(parameter.getParameterName()));
        }
        var type = parameter.getParameterType();
        return type.isRecord() && parameter.hasParameterAnnotation(Valid.class)
                ? Stream.of(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    @Override
    public String toString() {
        return "GET " + pattern;
    }
}

package io.foyer.platform.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which operation a method and a path name. */
final class Routes {

    /** A route that was found, and the id in its path. */
    record Match(Operation operation, Endpoint endpoint, String id) {}

    private record Route(
            Operation operation, String method, Pattern path, boolean hasId, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    void add(Operation operation, String method, String path, Endpoint endpoint) {
        Pattern pattern = Pattern.compile(path.replace("{id}", "([A-Za-z0-9_]{1,100})"));
        routes.add(new Route(operation, method, pattern, path.contains("{id}"), endpoint));
    }

    Match find(String method, String path) {
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (route.method().equals(method) && matcher.matches()) {
                String id = route.hasId() ? matcher.group(1) : "";
                return new Match(route.operation(), route.endpoint(), id);
            }
        }
        throw Refusal.unknownUrl(method, path);
    }
}

package io.foyer.benchmarks.measure;

import io.foyer.platform.launcher.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** What a service says of itself on its management port. */
final class Gauges {

    private Gauges() {}

    /** The sum of a metric over its labels; 0 when there is none. */
    static double sum(ServiceProcess service, String name)
            throws IOException, InterruptedException {
        return lines(service)
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(Gauges::value)
                .sum();
    }

    /** A histogram's counts by the upper bound of their bucket, in seconds, cumulated. */
    static Map<Double, Double> buckets(ServiceProcess service, String name)
            throws IOException, InterruptedException {
        var buckets = new TreeMap<Double, Double>();
        lines(service)
                .lines()
                .filter(line -> line.startsWith(name + "_bucket{"))
                .forEach(line -> buckets.merge(bound(line), value(line), Double::sum));
        return buckets;
    }

    private static double bound(String line) {
        var begin = line.indexOf("le=\"") + 4;
        var bound = line.substring(begin, line.indexOf('"', begin));
        return bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String lines(ServiceProcess service) throws IOException, InterruptedException {
        var metrics = service.managementUrl().resolve("/actuator/prometheus");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}

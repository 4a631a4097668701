package io.foyer.benchmarks.measure;

import io.foyer.platform.launcher.ServiceProcess;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What search-service says about the time from a change's commit until Elasticsearch took it.
 *
 * @param buckets how many were faster than so many seconds
 */
record StreamLag(Map<Double, Double> buckets) {

    private static final String METRIC = "foyer_search_stream_lag_seconds";

    static StreamLag now(ServiceProcess service) throws IOException, InterruptedException {
        return new StreamLag(Gauges.buckets(service, METRIC));
    }

    /** What came after that. */
    StreamLag since(StreamLag before) {
        var after = new TreeMap<Double, Double>();
        buckets.forEach(
                (bound, count) ->
                        after.put(bound, count - before.buckets.getOrDefault(bound, 0.0)));
        return new StreamLag(after);
    }

    long count() {
        return Math.round(buckets.getOrDefault(Double.POSITIVE_INFINITY, 0.0));
    }

    /** In seconds, rounded up to the bucket's bound. */
    double quantile(double share) {
        var wanted = share * count();
        return buckets.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= wanted)
                .mapToDouble(Map.Entry::getKey)
                .findFirst()
                .orElse(Double.NaN);
    }
}

package io.foyer.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may call whom: a connection needs leave on both of its ends. */
class NetworkPolicyTests {

    private static final String NAME = "app.kubernetes.io/name";

    private final Map<String, NetworkPolicy> policies = new HashMap<>();

    NetworkPolicyTests() {
        Stream.of("k8s/base", "k8s/stores")
                .flatMap(folder -> Manifests.in(folder).stream())
                .filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast)
                .forEach(policy -> policies.put(policy.getMetadata().getName(), policy));
    }

    @Test
    void everyCallThatMayLeaveMayArriveToo() {
        assertThat(leaving()).hasSizeGreaterThan(20).isEqualTo(arriving());
    }

    @Test
    void whoSendsMailAndGathersAnExportReachesWhatItNeeds() {
        assertThat(leaving())
                .contains(
                        "account-service > redis:6379",
                        "account-service > event-service:8102",
                        "account-service > booking-service:8104",
                        "account-service > queue-service:8106",
                        "account-service > mail:1025",
                        "booking-service > mail:1025");
    }

    @Test
    void whoeverVerifiesTokensHearsOfEndedSessions() {
        assertThat(leaving())
                .contains(
                        "gateway-service > redis:6379",
                        "event-service > redis:6379",
                        "search-service > redis:6379",
                        "booking-service > redis:6379",
                        "queue-service > redis:6379");
    }

    @Test
    void whoeverSellsReachesNeitherSearchNorElasticsearch() {
        assertThat(leaving())
                .anyMatch(call -> call.startsWith("booking-service > "))
                .anyMatch(call -> call.startsWith("search-service > elasticsearch:"))
                .noneMatch(
                        call ->
                                call.matches(
                                        "(event|booking|availability|queue)-service"
                                                + " > (search-service|elasticsearch):.*"));
    }

    private Set<String> leaving() {
        var calls = new HashSet<String>();
        policies.forEach(
                (from, policy) -> {
                    for (var rule : policy.getSpec().getEgress()) {
                        for (var to : apps(rule.getTo())) {
                            rule.getPorts().forEach(port -> calls.add(call(from, to, port)));
                        }
                    }
                });
        return calls;
    }

    private Set<String> arriving() {
        var calls = new HashSet<String>();
        policies.forEach(
                (to, policy) -> {
                    for (var rule : policy.getSpec().getIngress()) {
                        for (var from : apps(rule.getFrom())) {
                            rule.getPorts().forEach(port -> calls.add(call(from, to, port)));
                        }
                    }
                });
        return calls;
    }

    private static String call(String from, String to, NetworkPolicyPort port) {
        return "%s > %s:%d".formatted(from, to, port.getPort().getIntVal());
    }

    private static List<String> apps(List<NetworkPolicyPeer> peers) {
        return peers.stream()
                .filter(peer -> peer.getPodSelector() != null)
                .map(peer -> peer.getPodSelector().getMatchLabels().get(NAME))
                .toList();
    }
}

package io.foyer.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ManifestTests {

    private static final List<String> SERVICES =
            List.of(
                    "gateway-service",
                    "account-service",
                    "event-service",
                    "search-service",
                    "booking-service",
                    "availability-service",
                    "queue-service");

    private final List<HasMetadata> base = Manifests.in("k8s/base");
    private final List<HasMetadata> stores = Manifests.in("k8s/stores");

    @TestFactory
    Stream<DynamicTest> everyFieldIsOneThatKubernetesKnows() {
        return Stream.concat(base.stream(), stores.stream())
                .map(
                        manifest ->
                                DynamicTest.dynamicTest(
                                        manifest.getKind() + " " + manifest.getMetadata().getName(),
                                        () ->
                                                assertThat(UnknownFields.of(manifest))
                                                        .as("unknown fields")
                                                        .isEmpty()));
    }

    @Test
    void aMisspeltFieldIsNoticed() {
        var misspelt =
                Manifests.read(
                        """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: x
                        spec:
                          template:
                            spec:
                              containers:
                                - name: service
                                  livenesProbe:
                                    periodSeconds: 1
                        """);

        assertThat(UnknownFields.of(misspelt.getFirst())).containsExactly("livenesProbe");
    }

    @Test
    void everyServiceIsDeployedAndDisrupted_oneAtATime() {
        assertThat(names(Deployment.class)).containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(names(PodDisruptionBudget.class)).containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(names(NetworkPolicy.class)).containsAll(SERVICES).contains("default-deny");
    }

    @Test
    void noPodRunsAsRootOrWritesItsImage() {
        assertThat(pods())
                .isNotEmpty()
                .allSatisfy(
                        pod -> {
                            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
                            assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                                    .isEqualTo("RuntimeDefault");
                            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
                        });
        assertThat(containers())
                .allSatisfy(
                        container -> {
                            var context = container.getSecurityContext();
                            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                        });
        assertThat(serviceContainers())
                .allSatisfy(
                        container ->
                                assertThat(
                                                container
                                                        .getSecurityContext()
                                                        .getReadOnlyRootFilesystem())
                                        .isTrue());
    }

    @Test
    void livenessDependsOnNothingOutsideTheProcess() {
        assertThat(serviceContainers())
                .allSatisfy(
                        container -> {
                            assertThat(container.getLivenessProbe().getHttpGet().getPath())
                                    .isEqualTo("/actuator/health/liveness");
                            assertThat(container.getReadinessProbe().getHttpGet().getPath())
                                    .isEqualTo("/actuator/health/readiness");
                        });
    }

    @Test
    void memoryIsRequestedAsItIsLimited() {
        assertThat(containers())
                .allSatisfy(
                        container ->
                                assertThat(container.getResources().getRequests().get("memory"))
                                        .isNotNull()
                                        .isEqualTo(
                                                container
                                                        .getResources()
                                                        .getLimits()
                                                        .get("memory")));
    }

    @Test
    void aPodDrainsWithinItsGracePeriod() {
        assertThat(base.stream().filter(Deployment.class::isInstance).map(Deployment.class::cast))
                .allSatisfy(
                        deployment -> {
                            var pod = deployment.getSpec().getTemplate().getSpec();
                            var sleep =
                                    pod.getContainers()
                                            .getFirst()
                                            .getLifecycle()
                                            .getPreStop()
                                            .getSleep()
                                            .getSeconds();
                            assertThat(pod.getTerminationGracePeriodSeconds())
                                    .isGreaterThan(sleep + 10);
                        });
    }

    private List<String> names(Class<? extends HasMetadata> kind) {
        return base.stream()
                .filter(kind::isInstance)
                .map(manifest -> manifest.getMetadata().getName())
                .toList();
    }

    private List<PodSpec> pods() {
        return Stream.concat(base.stream(), stores.stream())
                .flatMap(
                        manifest ->
                                switch (manifest) {
                                    case Deployment deployment ->
                                            Stream.of(deployment.getSpec().getTemplate().getSpec());
                                    case StatefulSet set ->
                                            Stream.of(set.getSpec().getTemplate().getSpec());
                                    default -> Stream.empty();
                                })
                .toList();
    }

    private List<Container> containers() {
        return pods().stream().flatMap(pod -> pod.getContainers().stream()).toList();
    }

    private List<Container> serviceContainers() {
        return containers().stream()
                .filter(container -> container.getName().equals("service"))
                .toList();
    }
}

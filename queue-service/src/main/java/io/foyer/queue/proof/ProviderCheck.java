package io.foyer.queue.proof;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.netty.channel.ChannelOption;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Asks a provider the way hCaptcha and Turnstile are asked: a form with our secret and the client's
 * response, answered by JSON with {@code success}. The provider takes each response once. When it
 * does not answer, nobody gets a new place; those who have one are not asked.
 */
@Component
@ConditionalOnProperty(name = "foyer.proof.kind", havingValue = "PROVIDER")
class ProviderCheck implements HumanCheck {

    private final ProofProperties.Provider limits;
    private final Semaphore calls;
    private final WebClient provider;

    ProviderCheck(ProofProperties settings) {
        this.limits = settings.provider();
        this.calls = new Semaphore(limits.calls());
        var url = limits.url();
        if (url == null || limits.secret().isEmpty() || limits.siteKey().isEmpty()) {
            throw new IllegalStateException(
                    "Set foyer.proof.provider.url, secret and site-key: the kind is PROVIDER.");
        }
        var http =
                HttpClient.create()
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(limits.connectTimeout().toMillis()))
                        .responseTimeout(limits.timeout());
        this.provider =
                WebClient.builder()
                        .baseUrl(url.toString())
                        .clientConnector(new ReactorClientHttpConnector(http))
                        .build();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verdict(boolean success) {}

    @Override
    public Challenge challenge(Applicant applicant) {
        return new Challenge.Provider(limits.siteKey());
    }

    @Override
    public Mono<Clearance> judge(Applicant applicant, Proof proof) {
        return switch (proof) {
            case Proof.Response(var response) -> bounded(ask(response));
            case Proof.Solution(var nonce, var solution) -> Mono.just(new Clearance.Missing());
        };
    }

    private Mono<Clearance> ask(String response) {
        return provider.post()
                .body(
                        BodyInserters.fromFormData("secret", limits.secret())
                                .with("response", response)
                                .with("sitekey", limits.siteKey()))
                .retrieve()
                .bodyToMono(Verdict.class)
                .timeout(limits.timeout())
                .<Clearance>map(
                        verdict ->
                                verdict.success()
                                        ? new Clearance.Vouched()
                                        : new Clearance.Missing())
                .switchIfEmpty(Mono.error(this::unreachable))
                .onErrorMap(failure -> !(failure instanceof Problem), failure -> unreachable());
    }

    /** The call is over before its answer is told, so that whoever asks next finds room. */
    private Mono<Clearance> bounded(Mono<Clearance> call) {
        return Mono.using(this::enter, entered -> call, Semaphore::release, true);
    }

    private Semaphore enter() {
        if (!calls.tryAcquire()) {
            throw unreachable();
        }
        return calls;
    }

    private Problem unreachable() {
        return new Problem(
                        ProblemType.UNAVAILABLE,
                        "It cannot be found out just now whether a person asks.")
                .retryAfter(limits.timeout());
    }
}

package io.foyer.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class FailuresTests {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), ProblemType.UNAVAILABLE),
                Arguments.of(new ConnectTimeoutException("1 s"), ProblemType.UNAVAILABLE),
                Arguments.of(new IOException("reset by peer"), ProblemType.UNAVAILABLE),
                Arguments.of(new TimeoutException("10 s"), ProblemType.GATEWAY_TIMEOUT),
                Arguments.of(
                        new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT),
                        ProblemType.GATEWAY_TIMEOUT),
                Arguments.of(
                        new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED),
                        ProblemType.METHOD_NOT_ALLOWED),
                Arguments.of(
                        new IllegalStateException(
                                new RuntimeException(new Problem(ProblemType.PAYLOAD_TOO_LARGE))),
                        ProblemType.PAYLOAD_TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatCanGoWrongHasAName(Throwable failure, ProblemType type) {
        assertThat(typeOf(failure)).isEqualTo(type);
    }

    @Test
    void aSurpriseHasNone() {
        assertThat(typeOf(new IllegalStateException("a bug"))).isNull();
    }

    private static @Nullable ProblemType typeOf(Throwable failure) {
        var problem = Failures.describe(failure);
        return problem == null ? null : problem.type();
    }
}

package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.foyer.availability.live.LiveProperties;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class OpenStreamsTests {

    private final OpenStreams streams = new OpenStreams(limits());

    @Test
    void anAddressMayOpenOnlySoMany() {
        streams.enter("a");
        streams.enter("a");

        assertThat(refusalOf("a")).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThatCode(() -> streams.enter("b")).doesNotThrowAnyException();
    }

    @Test
    void allTogetherMayOpenOnlySoMany() {
        streams.enter("a");
        streams.enter("a");
        streams.enter("b");

        assertThat(refusalOf("c")).isEqualTo(ProblemType.OVERLOADED);
    }

    @Test
    void whoLeavesMakesRoom() {
        streams.enter("a");
        streams.enter("a");
        streams.leave("a");

        assertThatCode(() -> streams.enter("a")).doesNotThrowAnyException();
        assertThat(refusalOf("a")).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    }

    private ProblemType refusalOf(String address) {
        return catchThrowableOfType(Problem.class, () -> streams.enter(address)).type();
    }

    private static LiveProperties limits() {
        var environment =
                new MockEnvironment()
                        .withProperty("foyer.live.streams", "3")
                        .withProperty("foyer.live.streams-per-address", "2");
        return Binder.get(environment).bindOrCreate("foyer.live", LiveProperties.class);
    }
}

package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The scripts run on Redis 6.2 and on everything since. A newer command is not noticed by tests on
 * a newer Redis, hence the list of what they may use.
 */
class ScriptCommandsTests {

    @ParameterizedTest
    @EnumSource(Script.class)
    void aScriptUsesNothingThatRedis62DoesNotHave(Script script) {
        assertThat(ScriptCommands.used(script.text())).isNotEmpty();
        assertThat(ScriptCommands.unknownTo62(script.text())).isEmpty();
        assertThat(ScriptCommands.madeUp(script.text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void aScriptNamesNoKeyOutsideItsHashTag(Script script) {
        assertThat(script.text()).doesNotContain("holds:showtimes").doesNotContain("redis.pcall");
    }

    @Test
    void whatCameLaterIsNoticed() {
        assertThat(ScriptCommands.unknownTo62("call('PEXPIREAT', key, till, 'GT')"))
                .isEqualTo(List.of("GT"));
        assertThat(ScriptCommands.unknownTo62("local at = redis.call('PEXPIRETIME', key)"))
                .isEqualTo(List.of("PEXPIRETIME"));
        assertThat(ScriptCommands.madeUp("call(verb .. 'EX', key)")).isNotEmpty();
    }
}

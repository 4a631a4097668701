package io.foyer.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@AccountServiceTest
class HashUpgradeTests {

    private static final String TODAY = "$argon2id$v=19$m=47104,t=1,p=1$";

    @Autowired private People people;
    @Autowired private StoredHashes stored;
    @Autowired private JdbcClient jdbc;

    @Test
    void theNextLogInReplacesAHashOfLowerCost() {
        var person = people.someone();
        keep(person, new Argon2PasswordEncoder(16, 32, 1, 16_384, 1).encode(person.password()));

        assertThat(people.tryToLogIn(person.email(), "a wrong password")).hasStatus(401);
        assertThat(hashOf(person)).startsWith("$argon2id$v=19$m=16384,");

        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
        var upgraded = hashOf(person);
        assertThat(upgraded).startsWith(TODAY);

        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
        assertThat(hashOf(person)).isEqualTo(upgraded);
    }

    @Test
    void aPasswordThatWasChangedMeanwhileIsNotTurnedBack() {
        var person = people.someone();
        var old = new PasswordHash(hashOf(person));
        keep(person, TODAY + "changed");

        stored.upgrade(person.id(), old, new PasswordHash(TODAY + "late"));

        assertThat(hashOf(person)).isEqualTo(TODAY + "changed");
    }

    private void keep(Person person, String hash) {
        jdbc.sql("UPDATE credential SET password_hash = :hash WHERE account_id = :id")
                .param("hash", hash)
                .param("id", person.id())
                .update();
    }

    private String hashOf(Person person) {
        return stored.of(person.id()).orElseThrow().encoded();
    }
}

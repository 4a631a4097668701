package io.foyer.account.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.common.security.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountServiceTest
class FirstAdminTests {

    private static final DefaultApplicationArguments NO_ARGUMENTS =
            new DefaultApplicationArguments();

    @Autowired private SignUp signUp;
    @Autowired private AccountAdministration administration;
    @Autowired private Profiles profiles;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    @Test
    void theConfiguredAdminIsMadeOnceHoweverOftenTheServiceStarts() {
        start("root@example.com", People.PASSWORD);
        start("root@example.com", "another long password");

        assertThat(rolesOf("root@example.com")).containsExactly(Role.ADMIN);
        assertThat(people.tryToLogIn("root@example.com", People.PASSWORD)).hasStatusOk();
    }

    @Test
    void anAccountThatExistsIsMadeAnAdminAndKeepsItsPassword() {
        var person = people.someone("ORGANIZER");
        jdbc.sql("UPDATE account SET email_verified_at = now() WHERE id = :id")
                .param("id", person.id())
                .update();

        start(person.email(), "another long password");

        assertThat(rolesOf(person.email())).containsExactlyInAnyOrder(Role.ORGANIZER, Role.ADMIN);
        assertThat(people.tryToLogIn(person.email(), person.password())).hasStatusOk();
    }

    @Test
    void whoeverSignedUpWithTheAdminsAddressBeforeIsNoAdmin() {
        var squatter = people.someone();

        start(squatter.email(), "another long password");

        assertThat(rolesOf(squatter.email())).containsExactly(Role.CUSTOMER);
    }

    @Test
    void theOperatorVouchesForTheAddressOfTheFirstAdmin() {
        start("vouched@example.com", People.PASSWORD);

        assertThat(profiles.findByEmail(new EmailAddress("vouched@example.com")))
                .hasValueSatisfying(profile -> assertThat(profile.emailVerified()).isTrue());
    }

    @Test
    void nothingConfiguredMakesNobody() {
        var before = accounts();

        start("", "");

        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void aWeakPasswordOrNoAddressStopsTheStartWithAReason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start("weak@example.com", "password"))
                .withMessageContaining("FOYER_ADMIN_PASSWORD");
        assertThatIllegalStateException()
                .isThrownBy(() -> start("weak", People.PASSWORD))
                .withMessageContaining("FOYER_ADMIN_EMAIL");
    }

    private void start(String email, String password) {
        new FirstAdmin(
                        new AccountProperties(email, password, false, Duration.ofMinutes(10)),
                        signUp,
                        administration)
                .run(NO_ARGUMENTS);
    }

    private int accounts() {
        return jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single();
    }

    private Iterable<Role> rolesOf(String email) {
        return profiles.findByEmail(new EmailAddress(email)).orElseThrow().roles();
    }
}

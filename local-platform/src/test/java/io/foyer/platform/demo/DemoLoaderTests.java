package io.foyer.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTests {

    private static final Programme PROGRAMME = Programme.read();

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private PlayedGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new PlayedGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void everythingIsEnteredAndPutOnSale() {
        List<DemoLogin> logins = load();

        assertThat(logins)
                .extracting(DemoLogin::role)
                .containsExactly("CUSTOMER", "ORGANIZER", "ADMIN");
        assertThat(gateway.kept("accounts")).hasSize(2);
        assertThat(gateway.kept("venues")).hasSameSizeAs(PROGRAMME.venues());
        assertThat(gateway.kept("performers")).hasSameSizeAs(PROGRAMME.performers());
        assertThat(gateway.kept("events")).hasSameSizeAs(PROGRAMME.events());
        assertThat(gateway.kept("showtimes")).hasSize(showtimes());
        assertThat(gateway.calls("PUT /showtimes")).isEqualTo(showtimes() + 1);
        assertThat(told)
                .contains("%1$d of %1$d events on sale".formatted(PROGRAMME.events().size()));
    }

    @Test
    void loadingAgainAddsNothing() {
        load();
        long events = gateway.calls("POST /events");
        long maps = gateway.calls("PUT /venues");

        load();

        assertThat(gateway.calls("POST /accounts")).as("sign-ups, each by who is new").isEqualTo(2);
        assertThat(gateway.kept("venues")).hasSameSizeAs(PROGRAMME.venues());
        assertThat(gateway.kept("performers")).hasSameSizeAs(PROGRAMME.performers());
        assertThat(gateway.calls("POST /events")).isEqualTo(events);
        assertThat(gateway.calls("PUT /venues")).isEqualTo(maps);
    }

    @Test
    void theAccountsConfirmTheirAddressesSoThatTheyCanAcceptInvitations() {
        load();
        load();

        assertThat(gateway.calls("POST /auth/email-verification")).isEqualTo(2);
        assertThat(gateway.calls("POST /accounts/me/email-verification")).isZero();
        assertThat(gateway.calls("POST /accounts")).isEqualTo(2);
    }

    @Test
    void aPlatformThatAsksToSlowDownIsGivenTime() {
        gateway.askToSlowDown(3);

        load();

        assertThat(gateway.kept("events")).hasSameSizeAs(PROGRAMME.events());
    }

    @Test
    void aPlatformThatIsNotThereIsNamed() {
        URI nowhere = gateway.uri();
        gateway.close();

        assertThatThrownBy(() -> new DemoLoader(nowhere, gateway::textsTo).load(told::add))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void passwordsAreLongAndUncommon() {
        assertThat(DemoLogin.all())
                .allSatisfy(login -> assertThat(login.password()).hasSizeGreaterThan(15));
    }

    private List<DemoLogin> load() {
        return new DemoLoader(gateway.uri(), gateway::textsTo).load(told::add);
    }

    private static int showtimes() {
        return PROGRAMME.events().stream().mapToInt(event -> event.showtimes().size()).sum();
    }
}

package io.foyer.booking.ticket.code;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class TicketConfiguration {

    @Bean
    TicketCodes ticketCodes(TicketProperties keys, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod")) && keys.usesDemoKeys()) {
            throw new IllegalStateException(
                    "Set FOYER_TICKET_SIGNING_KEY and FOYER_TICKET_VERIFICATION_KEYS: anybody can"
                            + " sign tickets with the demo's");
        }
        return new TicketCodes(keys);
    }
}

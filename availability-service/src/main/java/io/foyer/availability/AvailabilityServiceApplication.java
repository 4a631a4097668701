package io.foyer.availability;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import reactor.netty.ReactorNetty;

/** Serves the live seat map. Holds nothing that booking-service could not give again. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AvailabilityServiceApplication {

    static {
        // Read once, when the first answer is sent. Of what waits for a slow reader, in a buffer
        // that we bound, Netty would take 128 messages more into one that nobody sees.
        System.setProperty(ReactorNetty.REACTOR_NETTY_SEND_MAX_PREFETCH_SIZE, "1");
    }

    public static void main(String[] args) {
        SpringApplication.run(AvailabilityServiceApplication.class, args);
    }
}

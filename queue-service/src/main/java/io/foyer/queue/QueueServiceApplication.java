package io.foyer.queue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import reactor.netty.ReactorNetty;

/** Runs the waiting rooms. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QueueServiceApplication {

    static {
        // Read once, when the first answer is sent. Of what waits for a slow reader, in a buffer
        // that we bound, Netty would take 128 messages more into one that nobody sees.
        System.setProperty(ReactorNetty.REACTOR_NETTY_SEND_MAX_PREFETCH_SIZE, "1");
    }

    public static void main(String[] args) {
        SpringApplication.run(QueueServiceApplication.class, args);
    }
}

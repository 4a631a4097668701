package io.foyer.event.edge;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Lets an event or a seat map leave in a few writes. Tomcat's own buffer of 8 KiB makes sixteen
 * system calls of a seat map of 20,000 seats. Every open connection has one such buffer.
 */
@Component
class WriteBuffers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final DataSize SIZE = DataSize.ofKilobytes(64);

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector ->
                        connector.setProperty(
                                "socket.appWriteBufSize", String.valueOf(SIZE.toBytes())));
    }
}

package io.foyer.gateway.client;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds out who a request comes from. Each trusted proxy appends the address it saw to {@code
 * X-Forwarded-For}; so with n of them the n-th from the right is the client's, and whatever the
 * client wrote there itself stands further left and is not looked at.
 */
@Component
public class Clients {

    private static final String ATTRIBUTE = Clients.class.getName();
    private static final int LONGEST_ADDRESS = 45;

    private final int trustedHops;

    Clients(ClientProperties properties) {
        trustedHops = properties.trustedHops();
    }

    public Client of(ServerWebExchange exchange) {
        Client known = exchange.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var found = find(exchange);
        exchange.getAttributes().put(ATTRIBUTE, found);
        return found;
    }

    private Client find(ServerWebExchange exchange) {
        var peer = peer(exchange);
        var scheme = exchange.getRequest().getURI().getScheme();
        if (trustedHops == 0) {
            return new Client(peer, "https".equals(scheme));
        }
        var address = fromRight(exchange, "X-Forwarded-For");
        var proto = fromRight(exchange, "X-Forwarded-Proto");
        return new Client(parse(address, peer), "https".equals(proto == null ? scheme : proto));
    }

    private @Nullable String fromRight(ServerWebExchange exchange, String header) {
        var hops = hops(exchange.getRequest().getHeaders().getValuesAsList(header));
        return hops.isEmpty() ? null : hops.get(Math.max(0, hops.size() - trustedHops));
    }

    private static List<String> hops(List<String> values) {
        return values.stream().map(String::strip).toList();
    }

    private static InetAddress peer(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? InetAddress.getLoopbackAddress()
                : remote.getAddress();
    }

    /** Only literal addresses: a name would be looked up. */
    private static InetAddress parse(@Nullable String text, InetAddress otherwise) {
        if (text == null || text.length() > LONGEST_ADDRESS) {
            return otherwise;
        }
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}

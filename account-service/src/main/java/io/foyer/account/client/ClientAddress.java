package io.foyer.account.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The address a request came from, as the gateway saw it.
 *
 * @param text canonical, such as {@code 203.0.113.7} or {@code 2001:db8:0:1:0:0:0:9}
 * @param subscriber whom an address is counted for: an IPv4 address, or the /64 that one IPv6
 *     subscriber is given and can walk through at will
 * @param network coarse enough to keep with a session: the first 24 bits of an IPv4, 48 of an IPv6
 *     address
 */
public record ClientAddress(String text, String subscriber, String network) {

    private static final int IPV4_NETWORK_BITS = 24;
    private static final int IPV6_NETWORK_BITS = 48;
    private static final int IPV6_SUBSCRIBER_BITS = 64;

    private static final ClientAddress UNKNOWN = new ClientAddress("unknown", "unknown", "unknown");

    /** What is no literal address is one client by the name of "unknown"; nothing is looked up. */
    public static ClientAddress of(String remoteAddress) {
        try {
            return of(InetAddress.ofLiteral(withoutZone(remoteAddress)));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    private static ClientAddress of(InetAddress address) {
        return address instanceof Inet6Address
                ? new ClientAddress(
                        address.getHostAddress(),
                        prefix(address, IPV6_SUBSCRIBER_BITS),
                        prefix(address, IPV6_NETWORK_BITS))
                : new ClientAddress(
                        address.getHostAddress(),
                        address.getHostAddress(),
                        prefix(address, IPV4_NETWORK_BITS));
    }

    private static String prefix(InetAddress address, int bits) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, bits / Byte.SIZE, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has four bytes or sixteen", e);
        }
    }

    private static String withoutZone(String text) {
        var zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}

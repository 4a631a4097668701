package io.foyer.platform.payment;

/**
 * The keys the sandbox answers to.
 *
 * @param secret the server's key, good for every call
 * @param publishable the browser's key, good for the calls that carry a client secret
 */
public record ApiKeys(String secret, String publishable) {

    /** The keys of the local default. */
    public static ApiKeys local() {
        return new ApiKeys("sk_test_sandbox", "pk_test_sandbox");
    }
}

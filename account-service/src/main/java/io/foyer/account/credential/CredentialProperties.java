package io.foyer.account.credential;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What passwords must be like, and what hashing them may cost.
 *
 * @param minLength fewest characters (code points)
 * @param maxLength most characters; also bounds the work an attacker can ask for
 * @param memoryKib Argon2id's memory per hash in KiB; 46 MiB is what ASVS 5.0 asks for at one pass
 * @param iterations Argon2id's passes over that memory
 * @param parallelism Argon2id's lanes
 * @param concurrentHashes hashes computed at once; times {@code memoryKib} is the heap they can
 *     take
 * @param hashWait how long a request waits for its turn before it is told to come back
 * @param proofs how often an account that is logged in may be asked for its password again within
 *     {@code proofWindow}: whoever stole a session must not find out the password with it
 * @param proofWindow see {@code proofs}
 */
@ConfigurationProperties("foyer.credential")
record CredentialProperties(
        @DefaultValue("8") int minLength,
        @DefaultValue("128") int maxLength,
        @DefaultValue("47104") int memoryKib,
        @DefaultValue("1") int iterations,
        @DefaultValue("1") int parallelism,
        @DefaultValue("4") int concurrentHashes,
        @DefaultValue("2s") Duration hashWait,
        @DefaultValue("10") int proofs,
        @DefaultValue("10m") Duration proofWindow) {}

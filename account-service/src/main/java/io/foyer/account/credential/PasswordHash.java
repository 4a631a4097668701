package io.foyer.account.credential;

/** An Argon2id hash with its parameters and salt, in the PHC string format. */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}

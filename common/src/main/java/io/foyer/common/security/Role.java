package io.foyer.common.security;

/** Who acts. The names are the values of the access token's {@code roles} claim. */
public enum Role {
    CUSTOMER,
    ORGANIZER,
    DOOR_STAFF,
    ADMIN
}

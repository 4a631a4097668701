package io.foyer.account.account.web;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.account.SignUpWish;
import io.foyer.common.security.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of a sign-up. What makes a good password is the credential feature's to say. */
record SignUpRequest(
        @NotBlank String email,
        @NotNull String password,
        @NotBlank @Size(max = NAME_LENGTH) @Pattern(regexp = NO_CONTROLS) String name,
        @Nullable @Pattern(regexp = PHONE) String phone,
        @NotNull SelfChosenRole role) {

    static final int NAME_LENGTH = 200;
    static final String NO_CONTROLS = "\\P{Cntrl}*";

    /** As people write E.164: a plus sign or none, 7 to 15 digits, and what keeps them apart. */
    static final String PHONE = "(?=(?:\\D*\\d){7,15}\\D*$)\\+?[0-9 ()./-]{7,30}";

    /** What people may call themselves; the other roles are given by admins. */
    enum SelfChosenRole {
        CUSTOMER,
        ORGANIZER;

        Role role() {
            return switch (this) {
                case CUSTOMER -> Role.CUSTOMER;
                case ORGANIZER -> Role.ORGANIZER;
            };
        }
    }

    SignUpWish wish(EmailAddress address) {
        return new SignUpWish(address, password, name.strip(), phone, role.role(), false);
    }

    @Override
    public String toString() {
        return "SignUpRequest[role=%s]".formatted(role);
    }
}

package io.foyer.account.account.web;

import io.foyer.account.account.ProfileChange;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Changes to one's own account; absent fields stay, an empty phone takes the number away. */
record ProfileRequest(
        @Nullable
                @Size(min = 1, max = SignUpRequest.NAME_LENGTH)
                @Pattern(regexp = NOT_BLANK_NO_CONTROLS)
                String name,
        @Nullable @Pattern(regexp = "|" + SignUpRequest.PHONE) String phone) {

    private static final String NOT_BLANK_NO_CONTROLS =
            "(?U)\\P{Cntrl}*[^\\s\\p{Cntrl}]\\P{Cntrl}*";

    ProfileChange change() {
        return new ProfileChange(name == null ? null : name.strip(), phone);
    }
}

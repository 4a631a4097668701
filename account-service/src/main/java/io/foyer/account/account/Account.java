package io.foyer.account.account;

import io.foyer.common.security.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts.
 *
 * <p>An account is active from its sign-up; {@link #disable} and {@link #enable} switch it off and
 * on again. It always has at least one role. The time of the last log-in is written past this
 * class, by {@link Accounts#recordLogin}, so that two devices logging in at once don't refuse each
 * other; and only changed columns are updated, so that a new name doesn't set that time back.
 */
@Entity
@DynamicUpdate
class Account {

    @Id private UUID id;

    @Column(nullable = false)
    private String email;

    private @Nullable Instant emailVerifiedAt;

    @Column(nullable = false)
    private String name;

    private @Nullable String phone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant lastLoginAt;

    private @Nullable Instant disabledAt;

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Account() {}

    private Account(UUID id, EmailAddress email, String name, Role role, Instant createdAt) {
        this.id = id;
        this.email = email.value();
        this.name = name;
        this.roles.add(role);
        this.createdAt = createdAt;
    }

    static Account of(SignUpWish wish, UUID id, Instant createdAt) {
        var account = new Account(id, wish.email(), wish.name(), wish.role(), createdAt);
        account.changePhone(wish.phone());
        if (wish.vouchedFor()) {
            account.verifyEmail(createdAt);
        }
        return account;
    }

    /** Verified stays verified, since the first time. */
    void verifyEmail(Instant now) {
        if (emailVerifiedAt == null) {
            emailVerifiedAt = now;
        }
    }

    /** To an address whose reader has just confirmed it. */
    void moveTo(EmailAddress newEmail, Instant now) {
        email = newEmail.value();
        emailVerifiedAt = now;
    }

    boolean hasEmail(EmailAddress address) {
        return email.equals(address.value());
    }

    boolean isEmailVerified() {
        return emailVerifiedAt != null;
    }

    void rename(String newName) {
        name = newName;
    }

    /** An absent phone number takes the old one away. */
    void changePhone(@Nullable String newPhone) {
        phone = newPhone;
    }

    void grant(Role role) {
        roles.add(role);
    }

    void changeRoles(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new IllegalArgumentException("An account has at least one role");
        }
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    /** Whether this changed anything: an account that is off already stays off since then. */
    boolean disable(Instant now) {
        if (disabledAt != null) {
            return false;
        }
        disabledAt = now;
        return true;
    }

    /** Whether this changed anything. */
    boolean enable() {
        var changed = disabledAt != null;
        disabledAt = null;
        return changed;
    }

    boolean isActiveAdmin() {
        return disabledAt == null && roles.contains(Role.ADMIN);
    }

    Profile profile() {
        return new Profile(
                id,
                new EmailAddress(email),
                emailVerifiedAt != null,
                name,
                phone,
                Set.copyOf(roles),
                createdAt,
                lastLoginAt,
                disabledAt == null);
    }
}

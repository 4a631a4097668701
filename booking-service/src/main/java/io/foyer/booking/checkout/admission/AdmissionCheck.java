package io.foyer.booking.checkout.admission;

/** What a shown admission token is worth. */
public enum AdmissionCheck {
    ADMITTED,
    /** Forged, expired, ended, or somebody else's. */
    REFUSED,
    /** Nobody can say: the keys that such tokens are signed with were never read. */
    UNKNOWN
}

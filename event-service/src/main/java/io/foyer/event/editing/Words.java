package io.foyer.event.editing;

/** What texts of the catalogue look like, as regular expressions for Bean Validation. */
public final class Words {

    /** A kind that organizers choose freely, such as {@code ARTIST} or {@code VIP}. */
    public static final String KIND = "[A-Z][A-Z0-9_]{0,29}";

    public static final String KIND_MESSAGE = "must be a word in capitals, such as STANDARD";

    public static final String NOT_BLANK = "(?s).*\\S.*";

    public static final String NOT_BLANK_MESSAGE = "must not be blank";

    private Words() {}
}

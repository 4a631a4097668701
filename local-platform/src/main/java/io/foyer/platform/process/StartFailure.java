package io.foyer.platform.process;

/** Something could not be started. The message is one sentence a person can act on. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names what failed and, where it is known, what to do about it. */
    public StartFailure(String sentence) {
        super(sentence);
    }

    /** The same, keeping the cause for the log. */
    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

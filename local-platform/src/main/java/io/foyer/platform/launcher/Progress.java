package io.foyer.platform.launcher;

/** Where the platform says what it is doing, a line at a time. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = _ -> {};

    void say(String line);
}

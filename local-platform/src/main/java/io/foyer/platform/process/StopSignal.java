package io.foyer.platform.process;

import java.io.IOException;

/** How a process is asked to end. */
public enum StopSignal {
    TERM,
    /** What Postgres takes as its fast shutdown; at TERM it would wait for its clients to leave. */
    INT,
    KILL;

    void send(ProcessHandle handle) {
        switch (this) {
            case TERM -> handle.destroy();
            case KILL -> handle.destroyForcibly();
            case INT -> interrupt(handle);
        }
    }

    // Java has no call for SIGINT; the shell's own kill is on every machine this runs on.
    private static void interrupt(ProcessHandle handle) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + handle.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            handle.destroy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            handle.destroy();
        }
    }
}

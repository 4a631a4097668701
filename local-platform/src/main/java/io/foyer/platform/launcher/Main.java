package io.foyer.platform.launcher;

import io.foyer.platform.process.StartFailure;
import java.nio.file.Path;

/**
 * What {@code ./foyer} runs. Answers 0 when all is well, and 1 with one sentence when it is not.
 */
final class Main {

    private Main() {}

    /** Takes the project's root, the folder for the data and the command. */
    public static void main(String[] arguments) throws InterruptedException {
        PlatformSettings settings =
                PlatformSettings.standard(Path.of(arguments[0]), Path.of(arguments[1]));
        try {
            System.exit(run(arguments[2], settings, System.out::println) ? 0 : 1);
        } catch (StartFailure e) {
            System.err.println("foyer: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(String command, PlatformSettings settings, Progress screen)
            throws InterruptedException {
        switch (command) {
            case "up" -> new UpCommand(settings, screen).run();
            case "down" -> new DownCommand(settings, screen).run();
            case "reset" -> {
                new DownCommand(settings, screen).run();
                new Platform(settings, screen).closeAndForget();
                screen.say("Its data is gone.");
            }
            case "status" -> {
                return new StatusCommand(settings, screen).run();
            }
            default -> throw new StartFailure("There is no command %s.".formatted(command));
        }
        return true;
    }
}

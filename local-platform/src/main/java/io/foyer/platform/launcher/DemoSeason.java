package io.foyer.platform.launcher;

import io.foyer.platform.demo.DemoFailure;
import io.foyer.platform.demo.DemoLoader;
import io.foyer.platform.mail.MailSink;
import io.foyer.platform.mail.SentMail;
import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The demo of a data folder, loaded once: a file says that it was. Loading can be repeated, so a
 * start that was broken off on the way simply does it again.
 */
final class DemoSeason {

    private final Path loaded;
    private final Progress progress;

    DemoSeason(PlatformFolder folder, Progress progress) {
        loaded = folder.demoLoaded();
        this.progress = progress;
    }

    /** Loads it through the gateway unless that was done before. */
    void loadOnce(URI gateway, MailSink mail) {
        if (Files.exists(loaded)) {
            return;
        }
        Stopwatch stopwatch = new Stopwatch();
        try {
            new DemoLoader(gateway, address -> textsOf(mail.mailsTo(address))).load(progress::say);
            Files.createFile(loaded);
        } catch (DemoFailure e) {
            throw new StartFailure("The demo could not be loaded: %s".formatted(e.getMessage()), e);
        } catch (IOException e) {
            throw new StartFailure(
                    "The file %s cannot be written: %s.".formatted(loaded, e.getMessage()), e);
        }
        progress.say(stopwatch.line("The demo is loaded"));
    }

    private static List<String> textsOf(List<SentMail> mails) {
        return mails.stream().map(SentMail::text).toList();
    }
}

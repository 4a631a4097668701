package io.foyer.platform.launcher;

import io.foyer.platform.demo.DemoLogin;
import io.foyer.platform.process.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that stays while the platform is up: it starts every part, holds the payment sandbox
 * and the mail sink, and takes all down when it is asked to end.
 */
final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final Platform platform;
    private final PlatformFolder folder;
    private final DemoSeason demo;
    private volatile boolean stopping;

    private Supervisor(PlatformSettings settings) {
        folder = new PlatformFolder(settings.data());
        Progress progress = new ProgressFile(folder.progress());
        platform = new Platform(settings, progress);
        demo = new DemoSeason(folder, progress);
    }

    /** Takes the project's root and the folder for the data. */
    public static void main(String[] arguments) throws InterruptedException {
        PlatformSettings settings =
                PlatformSettings.standard(Path.of(arguments[0]), Path.of(arguments[1]))
                        .withJvmOptions(jvmOptions());
        Supervisor supervisor = new Supervisor(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop));
        supervisor.introduce();
        if (!supervisor.start()) {
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static List<String> jvmOptions() {
        String wanted = System.getenv().getOrDefault("FOYER_JVM_OPTIONS", "").strip();
        return wanted.isEmpty() ? List.of() : List.of(wanted.split("\\s+"));
    }

    // Where ./foyer down finds it.
    private void introduce() {
        folder.supervisor().forget();
        folder.supervisor().add("supervisor", List.of(ProcessHandle.current()));
    }

    private boolean start() {
        try {
            platform.start();
            watch();
            demo.loadOnce(platform.gatewayUrl(), platform.mail());
            new Outcome.Ready(invitation()).write(folder.outcome());
            return true;
        } catch (StartFailure e) {
            return failed(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            return failed("Foyer did not start: %s.".formatted(e), e);
        }
    }

    private boolean failed(String sentence, RuntimeException e) {
        LOG.error("{}", sentence, e);
        platform.close();
        new Outcome.Failed(sentence).write(folder.outcome());
        return false;
    }

    private void stop() {
        stopping = true;
        platform.cancelStart();
        platform.close();
        folder.supervisor().forget();
    }

    // Nothing is started again behind the user's back; the log and ./foyer status say what is gone.
    private void watch() {
        for (Service each : Service.values()) {
            platform.service(each)
                    .handle()
                    .ifPresent(handle -> handle.onExit().thenRun(() -> noteEndOf(each)));
        }
    }

    private void noteEndOf(Service service) {
        if (!stopping) {
            LOG.warn("{} has died: see {}", service.module(), platform.service(service).log());
        }
    }

    private List<String> invitation() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Foyer is up: " + platform.gatewayUrl());
        for (DemoLogin each : DemoLogin.all()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %-10s %s / %s",
                            each.role().toLowerCase(Locale.ROOT),
                            each.email(),
                            each.password()));
        }
        return lines;
    }
}

package io.foyer.platform.launcher;

import io.foyer.platform.process.HttpProbe;
import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.ProcessSpec;
import io.foyer.platform.process.StopSignal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One service of a running platform, which tests may also kill and start again. */
public final class ServiceProcess {

    static final String READINESS = "/actuator/health/readiness";

    private static final Duration START_LIMIT = Duration.ofSeconds(300);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Service service;
    private final PlatformSettings settings;
    private final PlatformFolder folder;
    private @Nullable ManagedProcess process;
    private @Nullable ClassArchive archive;
    private boolean wasReady;

    ServiceProcess(Service service, PlatformSettings settings) {
        this.service = service;
        this.settings = settings;
        folder = new PlatformFolder(settings.data());
    }

    /** Where it answers, past the gateway. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.ports().of(service).api());
    }

    /** Where it tells its health and measures. */
    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + settings.ports().of(service).management());
    }

    /** What it has printed. */
    public Path log() {
        return folder.log(service.module());
    }

    /** The process, if it runs. */
    public synchronized Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process)
                .filter(ManagedProcess::isAlive)
                .map(running -> running.handles().getFirst());
    }

    /** Starts it and returns when it is ready; does nothing when it runs. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        wasReady = false;
        ServiceProgram program = new ServiceProgram(service, settings.root());
        Path unpacked = program.unpack();
        archive = new ClassArchive(unpacked, settings.data().resolve(service.module() + ".jsa"));
        archive.forget();
        ManagedProcess started =
                ManagedProcess.start(spec(archive, options -> program.command(unpacked, options)));
        process = started;
        folder.processes().add(service.module(), started.handles());
        started.awaitReady(new HttpProbe(managementUrl().resolve(READINESS)), START_LIMIT);
        wasReady = true;
    }

    /** Lets it finish what it does and end. */
    public synchronized void stop() {
        if (process != null) {
            boolean byItself = process.stop(StopSignal.TERM, STOP_LIMIT);
            if (archive != null && wasReady && byItself) {
                archive.keep();
            }
            process = null;
        }
    }

    /** Ends it as a crash would. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    private ProcessSpec spec(ClassArchive archive, UnaryOperator<List<String>> command) {
        List<String> options = new ArrayList<>(JvmOptions.forServices());
        options.addAll(archive.options());
        options.addAll(settings.tuning().options());
        options.addAll(settings.jvmOptions());
        return new ProcessSpec(
                service.module(),
                command.apply(options),
                settings.data(),
                new ServiceEnvironment(settings).of(service),
                log());
    }
}

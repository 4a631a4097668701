package io.foyer.common.mail;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/**
 * The threads that send, between the application's start and stop. While the mail server is down
 * they slow down to an attempt every five seconds each.
 */
class DispatchLoops implements SmartLifecycle {

    private final List<SenderLoop> loops;

    DispatchLoops(Dispatch dispatch, OutgoingMailProperties settings, MeterRegistry metrics) {
        loops =
                IntStream.range(0, settings.senders())
                        .mapToObj(_ -> new SenderLoop(dispatch, settings, metrics))
                        .toList();
    }

    @Override
    public void start() {
        loops.forEach(SenderLoop::start);
    }

    @Override
    public void stop() {
        loops.forEach(SenderLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return loops.stream().anyMatch(SenderLoop::isRunning);
    }

    /**
     * On a thread of the operating system: a virtual one never lets go of its carrier while it
     * draws a document, and as many of those as there are cores would hold up every request.
     */
    private static final class SenderLoop extends BackgroundLoop {

        private final Dispatch dispatch;
        private final OutgoingMailProperties settings;

        SenderLoop(Dispatch dispatch, OutgoingMailProperties settings, MeterRegistry metrics) {
            super("mail-sender", metrics, Thread.ofPlatform().daemon());
            this.dispatch = dispatch;
            this.settings = settings;
        }

        @Override
        protected void step() throws InterruptedException {
            if (!dispatch.sendNext()) {
                Thread.sleep(settings.poll());
            }
        }
    }
}

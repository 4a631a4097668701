package io.foyer.account.verification;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Answers forgotten passwords on a thread of its own. */
@Component
class ResetLoop extends BackgroundLoop {

    private final PasswordReset reset;
    private final VerificationProperties settings;

    ResetLoop(PasswordReset reset, VerificationProperties settings, MeterRegistry metrics) {
        super("password-reset", metrics);
        this.reset = reset;
        this.settings = settings;
    }

    @Override
    protected void step() throws InterruptedException {
        if (!reset.answerNext()) {
            Thread.sleep(settings.poll());
        }
    }
}

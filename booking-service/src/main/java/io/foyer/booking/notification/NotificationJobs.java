package io.foyer.booking.notification;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When it is looked for what many are to be told, and for what may be forgotten. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class NotificationJobs {

    private final ShowtimeTidings tidings;
    private final ContactCleanup contacts;
    private final NotificationProperties limits;
    private final Background notices;
    private final Background cleaning;

    NotificationJobs(
            ShowtimeTidings tidings,
            ContactCleanup contacts,
            NotificationProperties limits,
            TaskExecutor applicationTaskExecutor) {
        this.tidings = tidings;
        this.contacts = contacts;
        this.limits = limits;
        this.notices = new Background(applicationTaskExecutor, 1);
        this.cleaning = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.notification.notice-interval:5s}")
    void tellNotices() {
        notices.run(this::tellAll);
    }

    @Scheduled(
            fixedDelayString = "${foyer.notification.cleanup-interval:1h}",
            initialDelayString = "PT11M")
    void forgetNeedlessContacts() {
        cleaning.run(contacts::removeNeedless);
    }

    private void tellAll() {
        while (tidings.tellNext(limits.noticeBatch())) {
            Thread.yield(); // the next batch is a transaction of its own
        }
    }
}

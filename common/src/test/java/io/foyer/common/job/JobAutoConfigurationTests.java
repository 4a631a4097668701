package io.foyer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A job that hangs keeps no other waiting. */
class JobAutoConfigurationTests {

    private static final Duration WHILE = Duration.ofMillis(500);

    private final ApplicationContextRunner boot =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withPropertyValues("spring.config.import=classpath:foyer-defaults.yaml")
                    .withConfiguration(
                            AutoConfigurations.of(
                                    TaskExecutionAutoConfiguration.class,
                                    TaskSchedulingAutoConfiguration.class));

    private final ApplicationContextRunner service =
            boot.withConfiguration(AutoConfigurations.of(JobAutoConfiguration.class));

    @Test
    void aJobThatHangsKeepsNoOtherWaiting() {
        service.withUserConfiguration(Jobs.class)
                .run(
                        context -> {
                            var jobs = context.getBean(Jobs.class);
                            await().until(() -> jobs.hanging.get() == 1);
                            var before = jobs.runs.get();
                            await().until(() -> jobs.runs.get() > before + 3);

                            assertThat(jobs.hanging).as("not started again").hasValue(1);
                            assertThat(jobs.threads)
                                    .isNotEmpty()
                                    .allMatch(Thread::isVirtual)
                                    .allMatch(thread -> thread.getName().startsWith("job-"));
                            jobs.goOn.countDown();
                            await().until(() -> jobs.hanging.get() > 1);
                        });
    }

    /** The negative control: what Boot makes by itself. */
    @Test
    void withoutItAllOthersWait() {
        boot.withUserConfiguration(Jobs.class)
                .run(
                        context -> {
                            var jobs = context.getBean(Jobs.class);
                            await().until(() -> jobs.hanging.get() == 1);
                            var before = jobs.runs.get();

                            await().during(WHILE).until(() -> jobs.runs.get() == before);

                            jobs.goOn.countDown();
                            await().until(() -> jobs.runs.get() > before);
                        });
    }

    @Test
    void whatIsRunOtherwiseHasItsOwnExecutor() {
        service.withUserConfiguration(Jobs.class)
                .run(
                        context -> {
                            assertThat(context).hasSingleBean(TaskScheduler.class);
                            assertThat(context.getBean("applicationTaskExecutor"))
                                    .isInstanceOf(TaskExecutor.class)
                                    .isNotSameAs(context.getBean(TaskScheduler.class));
                            context.getBean(Jobs.class).goOn.countDown();
                        });
    }

    @Test
    void aServiceWithoutJobsHasNothingOfIt() {
        service.run(context -> assertThat(context).doesNotHaveBean(TaskScheduler.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Jobs {

        final AtomicInteger hanging = new AtomicInteger();
        final AtomicInteger runs = new AtomicInteger();
        final List<Thread> threads = new CopyOnWriteArrayList<>();
        final CountDownLatch goOn = new CountDownLatch(1);

        @Scheduled(fixedDelayString = "1ms")
        void hang() throws InterruptedException {
            hanging.incrementAndGet();
            goOn.await();
        }

        @Scheduled(fixedDelayString = "10ms")
        void run() {
            threads.add(Thread.currentThread());
            runs.incrementAndGet();
        }
    }
}

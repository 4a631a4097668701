package io.foyer.common.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters that are written when they are sent. */
class OrderedLetterTests {

    private static final UUID BOOKING = UUID.randomUUID();

    private Supplier<Optional<Posting>> said =
            () -> Optional.of(posting("Your tickets", new byte[] {'%', 'P', 'D', 'F'}));

    private final MailScene scene = new MailScene(new Writer());
    private final String recipient = "ann-%s@example.com".formatted(UUID.randomUUID());

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aLetterIsWrittenWhenItIsSentAndComesWithItsFiles() throws Exception {
        scene.order(recipient, BOOKING, "bought");
        assertThat(scene.row(recipient))
                .containsEntry("text_body", "")
                .containsEntry("subject", "");

        assertThat(scene.dispatch.sendNext()).isTrue();

        var mail = scene.office.to(recipient).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Your tickets");
        assertThat(PostOffice.wholeOf(mail))
                .contains(
                        "application/pdf",
                        "filename=tickets.pdf",
                        "\r\n%PDF\r\n",
                        BOOKING.toString());
        assertThat(scene.mails.to(List.of(recipient)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.subject()).isEqualTo("Your tickets"));
    }

    @Test
    void oneCauseMakesOneLetterHoweverOftenAndByHoweverManyItIsOrdered() throws Exception {
        Callable<Boolean> order = () -> scene.order(recipient, BOOKING, "bought");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> order).toList());

            assertThat(first).extracting(Future::get).containsOnlyOnce(true);
        }
        assertThat(scene.rows()).isEqualTo(1);
        scene.dispatch.sendNext();
        assertThat(order.call()).as("ordered again once it is sent").isFalse();
        assertThat(scene.order(recipient, BOOKING, "asked for")).isTrue();
    }

    /** The negative control: the constraint is all that keeps them from being two. */
    @Test
    void withoutTheConstraintThereWouldBeTwo() {
        scene.database.jdbc().sql("ALTER TABLE mail DROP CONSTRAINT mail_cause_once").update();
        scene.database
                .jdbc()
                .sql("ALTER TABLE mail ADD CONSTRAINT mail_cause_once UNIQUE (cause, id)")
                .update();

        assertThat(scene.order(recipient, BOOKING, "bought")).isTrue();
        assertThat(scene.order(recipient, BOOKING, "bought")).isTrue();
    }

    @Test
    void aLetterThatCannotBeWrittenWaitsForItsNextTryAndHoldsNobodyUp() {
        var working = said;
        said =
                () -> {
                    throw new IllegalStateException("no fonts today");
                };
        scene.order(recipient, BOOKING, "bought");

        assertThat(scene.dispatch.sendNext()).isTrue();

        assertThat(scene.count("foyer.mail.postponed")).isEqualTo(1);
        assertThat(scene.dispatch.sendNext()).isFalse();
        said = working;
        scene.clock.advance(Duration.ofSeconds(5));
        assertThat(scene.dispatch.sendNext()).isTrue();
        assertThat(scene.office.to(recipient)).hasSize(1);
    }

    @Test
    void aLetterOfAKindThatNobodyHereWritesIsLeftToOthers() {
        scene.database
                .transactions()
                .executeWithoutResult(
                        _ ->
                                scene.mails.order(
                                        recipient,
                                        new LetterOrder("unheard-of", BOOKING, "{}", "cause")));

        assertThat(scene.dispatch.sendNext()).isTrue();

        assertThat(scene.row(recipient).get("next_attempt_at")).isNotNull();
    }

    @Test
    void aLetterThatHasNothingToSayAnyMoreIsDropped() {
        said = Optional::empty;
        scene.order(recipient, BOOKING, "bought");

        assertThat(scene.dispatch.sendNext()).isTrue();

        assertThat(scene.office.to(recipient)).isEmpty();
        assertThat(scene.count("foyer.mail.dropped")).isEqualTo(1);
        assertThat(scene.count("foyer.mail.failed")).isZero();
    }

    @Test
    void filesThatAreTooLargeForAMailAreGivenUp() {
        said = () -> Optional.of(posting("Your tickets", new byte[1025]));
        scene.order(recipient, BOOKING, "bought");

        assertThat(scene.dispatch.sendNext()).isTrue();

        assertThat(scene.office.to(recipient)).isEmpty();
        assertThat(scene.count("foyer.mail.failed")).isEqualTo(1);
    }

    @Test
    void howOftenALetterWasOrderedLatelyIsKnown() {
        scene.order(recipient, BOOKING, "first");
        scene.clock.advance(Duration.ofMinutes(40));
        scene.order(recipient, BOOKING, "second");
        scene.clock.advance(Duration.ofMinutes(40));
        scene.order(recipient, UUID.randomUUID(), "about another");
        scene.order("bob@example.com", BOOKING, "to another");

        var hourAgo = scene.clock.instant().minus(Duration.ofHours(1));

        assertThat(scene.mails.ordered(recipient, "tickets", BOOKING, hourAgo)).hasSize(1);
        assertThat(
                        scene.mails.ordered(
                                recipient, "tickets", BOOKING, hourAgo.minus(Duration.ofHours(1))))
                .hasSize(2)
                .isSorted();
        assertThat(scene.mails.ordered(recipient, "refund", BOOKING, hourAgo)).isEmpty();
    }

    private static Posting posting(String subject, byte[] file) {
        return new Posting(
                Letter.about(subject).say("About booking %s.".formatted(BOOKING)),
                List.of(new Attachment("tickets.pdf", "application/pdf", file)));
    }

    private final class Writer implements LetterWriter {

        @Override
        public String kind() {
            return "tickets";
        }

        @Override
        public Optional<Posting> write(UUID about, String facts) {
            return said.get();
        }
    }
}

package io.foyer.testing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.common.messaging.ConsumedMessages;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.Outbox;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = Post.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:foyer-defaults.yaml",
            "spring.flyway.locations=classpath:db/common",
            "foyer.messaging.redeliver-after=200ms",
            "foyer.messaging.read-wait=20ms",
            "foyer.messaging.max-deliveries=3"
        })
class MessagingTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private Outbox outbox;
    @Autowired private ConsumedMessages consumed;
    @Autowired private TransactionTemplate transactions;
    @Autowired private RedissonClient redis;
    @Autowired private Post post;
    @Autowired private Parcels parcels;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        var database = Stores.freshDatabase("messaging");
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
        registry.add("foyer.redis.url", Stores::freshRedis);
    }

    @Test
    void whatCommitsArrivesWithItsTypeAndFields() {
        var letter = send(new Letter(UUID.randomUUID(), "hello"));

        var message = arrived(letter);

        assertThat(message.type()).isEqualTo("Letter");
        assertThat(message.payload()).contains("\"text\":\"hello\"");
    }

    @Test
    void whatIsRolledBackNeverArrives() {
        var undone = new Letter(UUID.randomUUID(), "undone");
        transactions.executeWithoutResult(
                status -> {
                    outbox.append(Post.STREAM, undone);
                    status.setRollbackOnly();
                });

        arrived(send(new Letter(UUID.randomUUID(), "after it")));

        assertThat(post.received(undone.id())).isEmpty();
    }

    @Test
    void nothingIsSentOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(Post.STREAM, new Letter(UUID.randomUUID(), "loose")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMessageThatFailsIsDeliveredAgain() {
        var letter = new Letter(UUID.randomUUID(), "fails once");
        post.failFor(letter.id(), 1);

        send(letter);

        arrived(letter);
    }

    @Test
    void aPoisonMessageIsParkedAndOthersPass() {
        var poison = new Letter(UUID.randomUUID(), "poison");
        post.failFor(poison.id(), Integer.MAX_VALUE);

        send(poison);
        arrived(send(new Letter(UUID.randomUUID(), "behind the poison")));

        var parked =
                redis.<String, String>getStream(
                        Post.STREAM + ":parked:" + Post.GROUP, StringCodec.INSTANCE);
        await("parked").atMost(SOON).until(() -> parked.isExists() && parked.size() == 1);
        assertThat(post.received(poison.id())).isEmpty();
    }

    @Test
    void whatRedisLostIsPublishedAgain() {
        var letter = send(new Letter(UUID.randomUUID(), "survives Redis"));
        arrived(letter);

        redis.getKeys().flushdb();

        await("a second delivery").atMost(SOON).until(() -> post.received(letter.id()).size() >= 2);
        assertThat(post.received(letter.id()).stream().map(Message::id).distinct()).hasSize(1);
    }

    @Test
    void aConsumerActsOnAMessageOnce() {
        var message = new Message(UUID.randomUUID(), "Letter", "{}");

        assertThat(firstTime(message)).isTrue();
        assertThat(firstTime(message)).isFalse();
    }

    @Test
    void whatOneTransactionSendsArrivesInItsOrderAndNoneIsLeftUnacknowledged() {
        var sent = Stream.generate(() -> new Letter(UUID.randomUUID(), "many")).limit(300).toList();
        transactions.executeWithoutResult(status -> outbox.appendAll(Post.STREAM, sent));

        sent.forEach(this::arrived);

        var places = sent.stream().map(letter -> post.placeOf(letter.id())).toList();
        assertThat(places).isSorted();
        await("all are acknowledged")
                .atMost(SOON)
                .until(
                        () ->
                                redis.<String, String>getStream(Post.STREAM, StringCodec.INSTANCE)
                                                .getPendingInfo(Post.GROUP)
                                                .getTotal()
                                        == 0);
    }

    @Test
    void messagesThatWaitAreGivenToABatchListenerTogether() {
        var sent = sendParcels(60);

        await().atMost(SOON).until(() -> parcels.received(sent) == 60);

        assertThat(parcels.batchesOf(sent).size()).isLessThan(60);
        assertThat(
                        parcels.batchesOf(sent).stream()
                                .flatMap(List::stream)
                                .map(Message::payload)
                                .toList())
                .hasSize(60);
    }

    @Test
    void aBadMessageTakesNoOthersOfItsBatchWithIt() {
        var sent = new ArrayList<UUID>();
        var bad = UUID.randomUUID();
        parcels.failFor(bad);
        transactions.executeWithoutResult(
                status -> {
                    for (var i = 0; i < 20; i++) {
                        var parcel = new Letter(i == 7 ? bad : UUID.randomUUID(), "parcel");
                        outbox.append(Parcels.STREAM, parcel);
                        sent.add(parcel.id());
                    }
                });

        await("the others").atMost(SOON).until(() -> parcels.received(sent) == 19);
        var parked =
                redis.<String, String>getStream(
                        Parcels.STREAM + ":parked:" + Parcels.GROUP, StringCodec.INSTANCE);
        await("parked").atMost(SOON).until(() -> parked.isExists() && parked.size() == 1);
        assertThat(parcels.received(List.of(bad))).isZero();
    }

    @Test
    void aMessageMayHaveAnIdOfItsSendersMaking() {
        var letter = new Letter(UUID.randomUUID(), "numbered");
        var id = new UUID(0x0190_0000_0000_7000L, 1L << 63 | letter.hashCode());
        transactions.executeWithoutResult(status -> outbox.append(Post.STREAM, id, letter));

        assertThat(arrived(letter).id()).isEqualTo(id);
    }

    private List<UUID> sendParcels(int many) {
        var sent = Stream.generate(UUID::randomUUID).limit(many).toList();
        transactions.executeWithoutResult(
                status ->
                        sent.forEach(
                                id -> outbox.append(Parcels.STREAM, new Letter(id, "parcel"))));
        return sent;
    }

    private boolean firstTime(Message message) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> consumed.firstTime("reader", message)));
    }

    private Letter send(Letter letter) {
        transactions.executeWithoutResult(status -> outbox.append(Post.STREAM, letter));
        return letter;
    }

    private Message arrived(Letter letter) {
        return await("the letter")
                .atMost(SOON)
                .until(() -> post.received(letter.id()), received -> !received.isEmpty())
                .getFirst();
    }

    record Letter(UUID id, String text) {}
}

package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import io.foyer.common.security.TokenClaims;
import io.foyer.testing.identity.TestIdentity;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A showtime with a waiting room sells to whom it let in, and to nobody else. */
@CheckoutTest
class AdmissionTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private TestIdentity identity;
    @Autowired private RedissonClient redis;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void queueUp() {
        showtime = shop.publish(Changed.withWaitingRoom(Fixtures.showtime(20)));
        buyer = shop.buyer();
    }

    @Test
    void whoHasNoTokenIsSentToTheWaitingRoom() {
        var answer = buyer.reserve(showtime, 1);

        assertThat(answer).hasStatus(403);
        assertThat(buyer.codeOf(answer)).isEqualTo("admission-required");
        assertThat(buyer.body(answer).path("waitingRoom").asString())
                .isEqualTo("/api/v1/waiting-rooms/" + showtime.id());
    }

    @Test
    void whoWasLetInMayBookUntilTheTurnIsOver() {
        var token = token(buyer.accountId(), showtime.id(), Duration.ofMinutes(5));

        assertThat(reserve(buyer, token, 1)).hasStatus(201);
        assertThat(reserve(buyer, token, 2)).hasStatus(201);
        assertThat(
                        reserve(
                                buyer,
                                token(buyer.accountId(), showtime.id(), Duration.ofMinutes(-5)),
                                3))
                .hasStatus(403);
    }

    @Test
    void aTokenIsGoodForOneBuyerAndOneShowtime() {
        var other = shop.buyer();
        var forOther = token(other.accountId(), showtime.id(), Duration.ofMinutes(5));
        var elsewhere = token(buyer.accountId(), UUID.randomUUID(), Duration.ofMinutes(5));

        assertThat(reserve(buyer, forOther, 1)).hasStatus(403);
        assertThat(reserve(buyer, elsewhere, 1)).hasStatus(403);
        assertThat(reserve(other, forOther, 1)).hasStatus(201);
    }

    @Test
    void aTokenOfAnotherEventIsRefused() {
        var elsewhere = shop.publish(Changed.withWaitingRoom(Fixtures.showtime(20)));
        var token = token(buyer.accountId(), elsewhere.id(), Duration.ofMinutes(5));

        refused(reserve(buyer, token, 1));
    }

    @Test
    void aTokenOfAnotherUserIsRefused() {
        refused(reserve(buyer, token(UUID.randomUUID(), showtime.id(), Duration.ofMinutes(5)), 1));
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(reserve(buyer, token(buyer.accountId(), showtime.id(), Duration.ofMinutes(-2)), 1));
    }

    @Test
    void aTokenThatIsReplayedFromASecondSessionIsRefusedThereAndStaysGoodInItsOwn() {
        var token = token(buyer.accountId(), showtime.id(), Duration.ofMinutes(5));

        assertThat(reserve(buyer, token, 1)).hasStatus(201);
        refused(reserve(buyer.elsewhere(), token, 2));
        assertThat(reserve(buyer, token, 3)).hasStatus(201);
    }

    @Test
    void aTokenOfNoSessionIsRefused() {
        var claims =
                identity.admissionClaims(
                                buyer.accountId(), showtime.id(), Instant.now().plusSeconds(300))
                        .claim(TokenClaims.SESSION, null);

        refused(reserve(buyer, identity.sign(TokenClaims.ADMISSION_TOKEN_TYPE, claims.build()), 1));
    }

    @Test
    void aTokenOfWhichOneBitIsOtherIsRefused() {
        var token = token(buyer.accountId(), showtime.id(), Duration.ofMinutes(5));
        // The last of a part has bits that say nothing: each of the others counts.
        for (var part : List.of(0, 1, 2)) {
            refused(reserve(buyer, withAnotherBit(token, part), 1));
        }
        assertThat(reserve(buyer, token, 1)).hasStatus(201);
    }

    private static String withAnotherBit(String token, int part) {
        var parts = token.split("\\.", -1);
        var bytes = Base64.getUrlDecoder().decode(parts[part]);
        bytes[bytes.length / 2] ^= 1;
        parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return String.join(".", parts);
    }

    private void refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(403);
        assertThat(buyer.codeOf(answer)).isEqualTo("admission-required");
    }

    @Test
    void otherTokensDoNotAdmit() {
        assertThat(reserve(buyer, identity.token(buyer.accountId(), Role.CUSTOMER), 1))
                .hasStatus(403);
        assertThat(reserve(buyer, "no.token.atall", 1)).hasStatus(403);
        var forged =
                new TestIdentity()
                        .admissionToken(
                                buyer.accountId(),
                                showtime.id(),
                                Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(reserve(buyer, forged, 1)).hasStatus(403);
    }

    @Test
    void anIdThatWasGivenToSomebodyElseAdmitsNobody() {
        var token = token(buyer.accountId(), showtime.id(), Duration.ofMinutes(5));
        tell(idOf(token), UUID.randomUUID());

        assertThat(reserve(buyer, token, 1)).hasStatus(403);
    }

    @Test
    void aTokenMayBeFasterThanTheMessageAboutIt() {
        var token = token(buyer.accountId(), showtime.id(), Duration.ofMinutes(5));

        assertThat(reserve(buyer, token, 1)).hasStatus(201);
        tell(idOf(token), buyer.accountId());
        assertThat(reserve(buyer, token, 2)).hasStatus(201);
    }

    private void tell(String tokenId, UUID accountId) {
        var before = permits();
        redis.<String, String>getStream("stream:admission", StringCodec.INSTANCE)
                .add(
                        StreamAddArgs.entries(
                                Map.of(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "type",
                                        "BuyerAdmitted",
                                        "payload",
                                        """
                                        {"showtimeId": "%s", "accountId": "%s", "tokenId": "%s",
                                         "expiresAt": "%s", "more": 1}
                                        """
                                                .formatted(
                                                        showtime.id(),
                                                        accountId,
                                                        tokenId,
                                                        Instant.now().plusSeconds(300)))));
        await().atMost(Duration.ofSeconds(20)).until(() -> permits() > before || isKnown(tokenId));
    }

    private int permits() {
        return rows.count("SELECT count(*) FROM admission_permit");
    }

    private boolean isKnown(String tokenId) {
        return rows.count("SELECT count(*) FROM admission_permit WHERE token_id = ?", tokenId) == 1;
    }

    private String token(UUID accountId, UUID showtimeId, Duration turn) {
        return identity.admissionToken(accountId, showtimeId, Instant.now().plus(turn));
    }

    private static String idOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getJWTID();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private MvcTestResult reserve(Buyer who, String token, int ordinal) {
        return who.reserve(showtime, request -> request.header("Admission-Token", token), ordinal);
    }
}

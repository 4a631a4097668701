package io.foyer.booking.checkout.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.messaging.Message;
import io.foyer.common.security.TokenClaims;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A turn that was left, finished or taken back admits no more, whatever its token says. */
@CheckoutTest
class EndedAdmissionTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private TestIdentity identity;
    @Autowired private AdmissionListener listener;
    @Autowired private AdmissionRecords records;

    private final String tokenId = UUID.randomUUID().toString();
    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void getIn() {
        showtime = shop.publish(Changed.withWaitingRoom(Fixtures.showtime(20)));
        buyer = shop.buyer();
    }

    @Test
    void anEndCountsAtOnceThoughTheTokenWasGoodAMomentAgo() {
        assertThat(reserve(1)).hasStatus(201);
        ended(showtime.id());
        assertThat(reserve(2)).hasStatus(403);
    }

    @Test
    void anEndStandsInWhateverOrderAndNumberTheMessagesCome() {
        ended(showtime.id());
        admitted();
        assertThat(reserve(1)).hasStatus(403);
        admitted();
        ended(showtime.id());
        admitted();
        assertThat(reserve(1)).hasStatus(403);
    }

    @Test
    void withoutRememberingTheEndALateMessageWouldLetThemInAgain() {
        ended(showtime.id());
        rows.change("DELETE FROM admission_permit WHERE token_id = ?", tokenId);
        admitted();
        assertThat(reserve(1)).hasStatus(201);
    }

    /** Clocks may differ by half a minute when a signature is checked: nobody shops on in it. */
    @Test
    void aTurnIsOverToTheSecondThoughItsTokenStillVerifies() {
        assertThat(reserve(1, Instant.now().minusSeconds(5))).hasStatus(403);

        admitted();
        assertThat(reserve(1, until())).hasStatus(201);
        rows.change(
                "UPDATE admission_permit SET expires_at = now() - interval '1 s' WHERE token_id ="
                        + " ?",
                tokenId);
        assertThat(reserve(2, until())).hasStatus(403);
    }

    @Test
    void anEndOfAnotherSaleChangesNothing() {
        admitted();
        ended(UUID.randomUUID());
        assertThat(reserve(1)).hasStatus(201);
    }

    @Test
    void manyEndInOneMessageAndOneIsNamedTwice() {
        var another = UUID.randomUUID().toString();
        admitted();
        tell(
                "AdmissionsEnded",
                "{\"showtimeId\": \"%s\", \"tokenIds\": [\"%s\", \"%s\", \"%s\"]}"
                        .formatted(showtime.id(), another, tokenId, another));
        assertThat(reserve(1)).hasStatus(403);
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM admission_permit"
                                        + " WHERE token_id IN (?, ?) AND ended_at IS NOT NULL",
                                another,
                                tokenId))
                .isEqualTo(2);
    }

    @Test
    void whatIsNotDueIsKeptAndWhatIsLongOverIsForgotten(@Autowired AdmissionPermits permits) {
        var day = Duration.ofDays(1);
        ended(showtime.id());
        permits.forgetExpired(day);
        assertThat(known()).isOne();
        rows.change(
                "UPDATE admission_permit SET expires_at = expires_at - interval '3 d'"
                        + " WHERE token_id = ?",
                tokenId);
        permits.forgetExpired(day);
        assertThat(known()).isZero();
    }

    @Test
    void whoIsErasedIsNamedByNoPermitAndHasNone() {
        assertThat(reserve(1)).hasStatus(201);
        records.forget(buyer.accountId());
        assertThat(records.of(buyer.accountId())).isEmpty();
        assertThat(reserve(2)).hasStatus(403);
    }

    private int known() {
        return rows.count("SELECT count(*) FROM admission_permit WHERE token_id = ?", tokenId);
    }

    private void admitted() {
        tell(
                "BuyerAdmitted",
                """
                {"showtimeId": "%s", "accountId": "%s", "tokenId": "%s", "expiresAt": "%s"}
                """
                        .formatted(showtime.id(), buyer.accountId(), tokenId, until()));
    }

    private void ended(UUID showtimeId) {
        tell(
                "AdmissionsEnded",
                "{\"showtimeId\": \"%s\", \"tokenIds\": [\"%s\"], \"more\": 1}"
                        .formatted(showtimeId, tokenId));
    }

    private void tell(String type, String payload) {
        listener.on(new Message(UUID.randomUUID(), type, payload));
    }

    private static Instant until() {
        return Instant.now().plusSeconds(300);
    }

    private MvcTestResult reserve(int ordinal) {
        return reserve(ordinal, until());
    }

    private MvcTestResult reserve(int ordinal, Instant until) {
        var token =
                identity.sign(
                        TokenClaims.ADMISSION_TOKEN_TYPE,
                        identity.admissionClaims(buyer.accountId(), showtime.id(), until)
                                .jwtID(tokenId)
                                .build());
        return buyer.reserve(
                showtime, request -> request.header("Admission-Token", token), ordinal);
    }
}

package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.TicketChoice.Chosen;
import io.foyer.booking.aftersale.TicketChoice.Done;
import io.foyer.booking.aftersale.TicketChoice.Refused;
import io.foyer.booking.aftersale.TicketChoice.Unknown;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.ticket.TicketStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketChoiceTests {

    private static final SoldTicket VALID = Sold.ticket(0, TicketStatus.VALID);
    private static final SoldTicket OTHER = Sold.ticket(1, TicketStatus.VALID);
    private static final SoldTicket CANCELLED = Sold.ticket(2, TicketStatus.CANCELLED);
    private static final SoldTicket USED = Sold.ticket(3, TicketStatus.CHECKED_IN);
    private static final SoldTicket GIVEN = Sold.ticket(4, TicketStatus.TRANSFERRED);
    private static final SoldTicket GIVENS = Sold.ticket(4, new UUID(9, 9), TicketStatus.VALID);

    @Test
    void allMeansAllThatTheBuyerStillHas() {
        assertThat(all(VALID, OTHER, CANCELLED, GIVEN, GIVENS))
                .isEqualTo(new Chosen(List.of(VALID, OTHER)));
    }

    @Test
    void someAreThoseThatAreNamed() {
        assertThat(named(List.of(VALID, OTHER, USED), OTHER)).isEqualTo(new Chosen(List.of(OTHER)));
    }

    @Test
    void whatIsCancelledAlreadyIsDone() {
        assertThat(all(CANCELLED)).isEqualTo(new Done());
        assertThat(all(CANCELLED, GIVEN, GIVENS)).isEqualTo(new Done());
        assertThat(named(List.of(VALID, CANCELLED), CANCELLED)).isEqualTo(new Done());
        assertThat(named(List.of(VALID, CANCELLED), VALID, CANCELLED))
                .isEqualTo(new Chosen(List.of(VALID)));
    }

    @Test
    void aTicketThatWasUsedStandsInTheWayOfAll() {
        var refused = new Refused(CancellationRefusal.CHECKED_IN);
        assertThat(all(VALID, USED)).isEqualTo(refused);
        assertThat(named(List.of(VALID, USED), VALID, USED)).isEqualTo(refused);
    }

    @Test
    void whatWasGivenAwayIsSomebodyElses() {
        var refused = new Refused(CancellationRefusal.NOT_CANCELLABLE);
        assertThat(all(GIVEN, GIVENS)).isEqualTo(refused);
        assertThat(named(List.of(VALID, GIVEN, GIVENS), GIVEN)).isEqualTo(refused);
        assertThat(named(List.of(VALID, GIVEN, GIVENS), GIVENS)).isEqualTo(new Unknown());
    }

    @Test
    void whatIsNoneOfTheBookingsIsUnknown() {
        assertThat(named(List.of(VALID), VALID, OTHER)).isEqualTo(new Unknown());
    }

    @Test
    void whereThereIsNothingThereIsNothingToCancel() {
        assertThat(all()).isEqualTo(new Refused(CancellationRefusal.NOT_CANCELLABLE));
    }

    private static TicketChoice all(SoldTicket... tickets) {
        return choice(List.of(tickets), Optional.empty());
    }

    private static TicketChoice named(List<SoldTicket> tickets, SoldTicket... wanted) {
        return choice(tickets, Optional.of(Stream.of(wanted).map(SoldTicket::id).toList()));
    }

    private static TicketChoice choice(List<SoldTicket> tickets, Optional<List<UUID>> wanted) {
        return TicketChoice.of(
                Sold.booking(CancellationPolicy.USUAL, Sold.BOUGHT), tickets, wanted);
    }
}

package io.foyer.event.showtime;

import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMapFlaw;
import java.util.List;

/** Something that hangs on the seat map of a showtime and goes with it to another version. */
public interface SeatMapFollower {

    /** What keeps it from following, by section, row and seat; empty when it can. */
    List<SeatMapFlaw> obstacles(Showtime showtime, SeatMap older, SeatMap newer);

    /** Follows, in the transaction of the move. */
    void follow(Showtime showtime, SeatMap newer);
}

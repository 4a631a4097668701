package io.foyer.queue.waiting;

import io.foyer.queue.room.Prices;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rooms as everybody sees them, from their boards and what tickets cost. */
@Component
record RoomViews(Boards boards, Prices prices) {

    /** Empty when there is no such showtime. */
    Mono<RoomView> of(UUID showtimeId) {
        return boards.of(showtimeId)
                .map(
                        board ->
                                switch (board) {
                                    case Board.On on -> withPrices(on);
                                    case Board.Off() -> RoomView.off(showtimeId);
                                });
    }

    private RoomView withPrices(Board.On board) {
        return RoomView.on(board, prices.of(board.room().showtimeId()).orElse(null));
    }
}

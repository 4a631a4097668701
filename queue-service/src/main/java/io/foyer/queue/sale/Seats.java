package io.foyer.queue.sale;

/** The seats of a showtime as booking-service told them last: total = free + held + sold. */
public record Seats(int total, int free, int held, int sold) {

    /** Whether all are sold; seats that somebody holds may yet come back. */
    public boolean areSold() {
        return free == 0 && held == 0;
    }
}

package io.foyer.system.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A fan, buying. */
public final class Customer extends Person {

    public Customer(Api api) {
        super(api, "CUSTOMER", "A fan");
    }

    /** Somebody whom one would recognise. */
    public Customer(Api api, String name, String email, String phone) {
        super(api, "CUSTOMER", name, email, Map.of("phone", phone));
    }

    /** One of many, who has nothing but a token. */
    public Customer(Api api, String token) {
        super(api, token);
    }

    public Reply hold(Show show, List<String> seatIds) {
        return api.post("bookings", token, wish(show, seatIds));
    }

    public Reply hold(Show show, List<String> seatIds, String idempotencyKey) {
        return api.call(
                "POST",
                "bookings",
                token,
                wish(show, seatIds),
                Map.of("Idempotency-Key", idempotencyKey));
    }

    public Reply holdAdmitted(Show show, List<String> seatIds, String admissionToken) {
        return api.call(
                "POST",
                "bookings",
                token,
                wish(show, seatIds),
                Map.of("Admission-Token", admissionToken));
    }

    /** Takes any seat that is free. */
    public Reply holdAnyAdmitted(Show show, String admissionToken) {
        return api.call(
                "POST",
                "bookings",
                token,
                Map.of(
                        "showtimeId", show.showtimeId(),
                        "bestAvailable", Map.of("quantity", 1)),
                Map.of("Admission-Token", admissionToken));
    }

    /** Queues up. */
    public PlaceInLine queueUp(Show show) {
        return PlaceInLine.join(api, token, show);
    }

    public Reply startPayment(String bookingId) {
        return money("bookings/" + bookingId + "/payment", Map.of());
    }

    public Reply confirm(String bookingId, String paymentMethodId) {
        return money(
                "bookings/" + bookingId + "/confirm", Map.of("paymentMethodId", paymentMethodId));
    }

    public Reply confirm(String bookingId) {
        return money("bookings/" + bookingId + "/confirm", Map.of());
    }

    /** From a held booking to its confirmation, with a card that works. */
    public JsonNode pay(String bookingId) {
        startPayment(bookingId).expect(200);
        return confirm(bookingId, "pm_card_visa").expect(200);
    }

    public JsonNode booking(String bookingId) {
        return api.get("bookings/" + bookingId, token).expect(200);
    }

    /** The first page of all of them. */
    public JsonNode bookings() {
        return api.get("users/me/bookings", token).expect(200);
    }

    public JsonNode tickets(String bookingId) {
        return api.get("bookings/" + bookingId + "/tickets", token).expect(200);
    }

    /** Has the tickets sent by mail once more. */
    public Reply sendTicketsAgain(String bookingId) {
        return api.post("bookings/" + bookingId + "/tickets/mails", token, Map.of());
    }

    /** Gives all tickets of a booking back. */
    public Reply cancel(String bookingId) {
        return money("bookings/" + bookingId + "/cancellation", Map.of());
    }

    private Reply money(String path, Object body) {
        return api.call(
                "POST", path, token, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static Map<String, Object> wish(Show show, List<String> seatIds) {
        return Map.of("showtimeId", show.showtimeId(), "seatIds", seatIds);
    }
}

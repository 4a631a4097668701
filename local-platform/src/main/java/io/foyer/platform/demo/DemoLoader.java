package io.foyer.platform.demo;

import io.foyer.platform.demo.Programme.DemoVenue;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Loads the demo through the gateway, as its organizer could. What is there already stays as it is,
 * so loading can be repeated after it was interrupted.
 */
public final class DemoLoader {

    private static final int TELL_EVERY = 10;

    private final URI gateway;
    private final Mailbox mailbox;
    private final InstantSource clock;

    /**
     * @param gateway where the platform is, such as {@code http://localhost:8080}
     * @param mailbox where mails to the demo accounts arrive
     */
    public DemoLoader(URI gateway, Mailbox mailbox) {
        this(gateway, mailbox, InstantSource.system());
    }

    DemoLoader(URI gateway, Mailbox mailbox, InstantSource clock) {
        this.gateway = gateway;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /**
     * Loads accounts, venues, performers and events.
     *
     * @param progress told a line now and then
     * @return the log-ins to try the platform with
     * @throws DemoFailure when the platform refuses or does not answer
     */
    public List<DemoLogin> load(Consumer<String> progress) {
        Programme programme = Programme.read();
        try (FoyerApi api = new FoyerApi(gateway)) {
            String organizer = arrive(api);
            Houses houses = new Houses(api);
            Map<DemoVenue, Houses.House> open = SideBySide.map(programme.venues(), houses::open);
            progress.accept(open.size() + " venues with their seat maps");
            Map<String, String> performers = engage(api, programme);
            progress.accept(performers.size() + " performers");
            sell(
                    programme,
                    open,
                    new BoxOffice(api, organizer, performers, clock.instant()),
                    progress);
        }
        return DemoLogin.all();
    }

    /** Brings the accounts in, the organizer last; returns the organizer's id. */
    private String arrive(FoyerApi api) {
        Visitors visitors = new Visitors(api, mailbox);
        visitors.arrive(DemoLogin.customer(), "Casey Customer");
        return visitors.arrive(DemoLogin.organizer(), "Olive Organizer");
    }

    private static Map<String, String> engage(FoyerApi api, Programme programme) {
        Artists artists = new Artists(api);
        return SideBySide.map(programme.performers(), artists::engage).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }

    private static void sell(
            Programme programme,
            Map<DemoVenue, Houses.House> houses,
            BoxOffice boxOffice,
            Consumer<String> progress) {
        int all = programme.events().size();
        AtomicInteger done = new AtomicInteger();
        SideBySide.map(
                programme.events(),
                event -> {
                    DemoVenue venue = programme.venue(event.venue());
                    Houses.House house = houses.get(venue);
                    if (house == null) {
                        throw new DemoFailure("There is no venue " + event.venue());
                    }
                    boolean entered = boxOffice.putOnSale(event, venue, house);
                    int now = done.incrementAndGet();
                    if (now % TELL_EVERY == 0 || now == all) {
                        progress.accept(now + " of " + all + " events on sale");
                    }
                    return entered;
                });
    }
}

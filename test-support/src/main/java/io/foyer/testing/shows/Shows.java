package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Availability;
import io.foyer.testing.shows.ComposedListing.House;
import io.foyer.testing.shows.ComposedListing.Price;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows composed by a seed: the same seed and first day give the same listings in the same order,
 * and fewer of them are always the beginning of more. They are spread as real ones are: many small,
 * few big; rather at weekends and in season; in big cities more than in small ones.
 */
public final class Shows {

    private static final double UNANNOUNCED = 0.04;
    private static final double WITHOUT_IMAGE = 0.25;
    private static final double SOLD_OUT = 1;
    private static final double NEARLY = 0.93;

    private final long seed;
    private final Stage stage;
    private final Artists artists;
    private final Tours tours;
    private final Residencies residencies;
    private final Leagues leagues;

    private Shows(long seed, Season season) {
        var words = Words.separated("words.txt");
        this.seed = seed;
        this.stage = Stage.build(seed, words, season);
        this.artists = new Artists(seed, words);
        this.tours = new Tours(stage, artists, words);
        this.residencies = new Residencies(stage, artists, words);
        this.leagues = new Leagues(stage, words);
    }

    /** Shows within eighteen months after that day. */
    public static Shows of(long seed, LocalDate firstDay) {
        return new Shows(seed, new Season(firstDay));
    }

    /** Listings without end, made as they are asked for: {@code limit} them. */
    public Stream<ComposedListing> listings() {
        return IntStream.iterate(0, production -> production + 1)
                .mapToObj(this::production)
                .flatMap(List::stream)
                .flatMap(this::listings);
    }

    /** Where they are. */
    public List<City> cities() {
        return stage.world().all();
    }

    /**
     * Names of so many who are on tour, in no order of fame; whoever misspells them has a fair
     * question.
     */
    public List<String> artists(int count) {
        return IntStream.range(0, count).mapToObj(artists::number).map(Artist::name).toList();
    }

    private List<Engagement> production(int number) {
        var dice = Dice.of(seed, "production", number);
        var category = artists.isKnown(number) ? Category.CONCERT : Category.any(dice);
        return switch (category) {
            case CONCERT, COMEDY -> tours.compose(dice, number, category);
            case SPORT -> leagues.compose(dice, number);
            case FESTIVAL,
                    THEATRE,
                    MUSICAL,
                    OPERA,
                    DANCE,
                    FAMILY,
                    FILM,
                    EXHIBITION,
                    CONFERENCE,
                    OTHER ->
                    residencies.compose(dice, number, category);
        };
    }

    private Stream<ComposedListing> listings(Engagement engagement) {
        var dice = Dice.of(seed, "sales", engagement.number());
        var price = Prices.of(dice, engagement);
        var times = engagement.times();
        return IntStream.range(0, times.size())
                .mapToObj(i -> listing(dice, engagement, i, times.get(i), price));
    }

    private ComposedListing listing(
            Dice dice, Engagement engagement, int place, LocalDateTime time, Price price) {
        var eventId = Dice.id(seed, "event", engagement.number());
        var house = engagement.house();
        var isAnnouncedOnly = dice.chance(UNANNOUNCED);
        var sold = isAnnouncedOnly ? 0 : soldShare(dice, engagement, time);
        return new ComposedListing(
                Dice.id(seed, "showtime", engagement.number() * 1_000 + place),
                eventId,
                engagement.name(),
                engagement.category().name(),
                engagement.description(),
                image(eventId.getLeastSignificantBits(), eventId.toString()),
                engagement.acts(),
                house,
                time.atZone(house.timeZone()).toInstant(),
                isAnnouncedOnly && dice.chance(0.5) ? null : price,
                isAnnouncedOnly ? Availability.NOT_ON_SALE : availability(sold),
                seats(house, sold));
    }

    /** The famous sell sooner, and what is far away has sold less. */
    private double soldShare(Dice dice, Engagement engagement, LocalDateTime time) {
        var share = 0.35 + 0.1 * Math.log(engagement.fame()) + dice.between(-0.35, 0.65);
        var early = 1 - 0.6 * stage.season().distance(time.toLocalDate());
        return Math.clamp(share * early, 0.005, SOLD_OUT);
    }

    private static Availability availability(double sold) {
        if (sold >= SOLD_OUT) {
            return Availability.SOLD_OUT;
        }
        return sold >= NEARLY ? Availability.FEW_LEFT : Availability.AVAILABLE;
    }

    private static long seats(House house, double share) {
        return Math.round(house.capacity() * share);
    }

    private static @Nullable String image(long chance, String name) {
        return Math.floorMod(chance, 100) < WITHOUT_IMAGE * 100
                ? null
                : "https://images.foyer.example/events/" + name + ".jpg";
    }
}

package io.foyer.search.names;

import io.foyer.search.testing.Show;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Shows whose names are easy to mix up. */
final class Programme {

    private Programme() {}

    static void announce(Consumer<Show> shows) {
        shows.accept(Show.named("The Eras Tour").by("Taylor Swift", "Paramore").sold(90_000));
        shows.accept(Show.named("Reputation").by("Taylor Swift").sold(40_000));
        shows.accept(Show.named("A Night for Swift Readers").by("The Globe Players").sold(100));
        shows.accept(Show.named("Swiftly Done").by("Nobody Much").sold(10));
        shows.accept(Show.named("Renaissance").by("Beyoncé").sold(60_000));
        shows.accept(Show.named("Björk").by("Björk").at("Parque México", "Houston", 29.7, -95.3));
        shows.accept(Show.named("BJORK").by("Bjork!"));
        shows.accept(Show.named("Hansel and Gretel").at("Teatro Łódź", "Łódź", 51.7, 19.4));
        shows.accept(Show.named("Gone").by("Taylor Gone").sold(99_999).takenDown());
        shows.accept(Show.named("Long ago").by("Taylor Before").on("2020-01-01T20:00:00Z"));
        shows.accept(Show.named("東京事変").by("椎名林檎"));
        shows.accept(Show.named("AC/DC").by("AC/DC"));
        IntStream.range(0, 30)
                .forEach(night -> shows.accept(Show.named("The Nutcracker").by("Ballet " + night)));
        shows.accept(Show.named("Plain White T's"));
    }
}

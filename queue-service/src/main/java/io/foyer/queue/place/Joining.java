package io.foyer.queue.place;

import io.foyer.queue.place.JoinOutcome.AlreadyThere;
import io.foyer.queue.place.JoinOutcome.Joined;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers many wishes for places in one line. Whoever has a place is only read, which takes no
 * lock, so reloading pages slow nobody down; the rest travel in one transaction.
 */
@Component
class Joining {

    private final PlaceTable table;
    private final Newcomers newcomers;
    private final Draws draws;

    Joining(PlaceTable table, Newcomers newcomers, Draws draws) {
        this.table = table;
        this.newcomers = newcomers;
        this.draws = draws;
    }

    /** An outcome for each wish, in its place; all of them are of the same showtime. */
    List<JoinOutcome> join(List<Wish> wishes) {
        var showtimeId = wishes.getFirst().showtimeId();
        var accounts = wishes.stream().map(Wish::accountId).collect(Collectors.toSet());
        var present = new HashMap<>(present(showtimeId, accounts));
        var absent = firstOfEach(wishes, present);
        var answers = new HashMap<UUID, JoinOutcome>();
        if (!absent.isEmpty()) {
            answers.putAll(newcomers.admit(showtimeId, absent));
            answers.keySet().forEach(accounts::remove);
        }
        if (present.size() < accounts.size()) {
            // Another instance gave them a place meanwhile.
            present.putAll(present(showtimeId, accounts));
        }
        return new Answers(present, answers).of(wishes);
    }

    private Map<UUID, Place> present(UUID showtimeId, Collection<UUID> accounts) {
        return draws.places(table.live(showtimeId, accounts)).stream()
                .collect(Collectors.toMap(Place::accountId, Function.identity()));
    }

    /** An account that asks several times at once asks once. */
    private static List<Wish> firstOfEach(List<Wish> wishes, Map<UUID, Place> present) {
        return wishes.stream()
                .filter(wish -> !present.containsKey(wish.accountId()))
                .collect(
                        Collectors.toMap(
                                Wish::accountId,
                                Function.identity(),
                                (first, again) -> first.clearance().allows() ? first : again,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What each is told: an account's first wish has joined, its others find the place. */
    private record Answers(Map<UUID, Place> present, Map<UUID, JoinOutcome> answers) {

        List<JoinOutcome> of(List<Wish> wishes) {
            return wishes.stream().map(this::of).toList();
        }

        private JoinOutcome of(Wish wish) {
            var answer = answers.get(wish.accountId());
            if (answer instanceof Joined(var place)) {
                answers.put(wish.accountId(), new AlreadyThere(place));
            }
            if (answer != null) {
                return answer;
            }
            var place = present.get(wish.accountId());
            if (place == null) {
                throw new IllegalStateException("A place that is there and not there");
            }
            return new AlreadyThere(place);
        }
    }
}

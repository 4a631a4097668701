package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.booking.group.AnswerOverdue;
import io.foyer.common.id.IdSource;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Runs a request once per key and repeats its answer. Of several at the same time one runs and the
 * others wait for it. An answer that only says "not yet" or "not now" is not kept: the same key
 * then asks again, which is safe because each command is repeatable by itself.
 */
@Component
public class Idempotency {

    /** The second finds what made the first fail; only a key that is forgotten needs a third. */
    private static final int LOOKS = 3;

    private final IdempotentRequests requests;
    private final Answers answers;
    private final IdempotencyProperties limits;
    private final IdSource ids;

    Idempotency(
            IdempotentRequests requests,
            Answers answers,
            IdempotencyProperties limits,
            IdSource ids) {
        this.requests = requests;
        this.answers = answers;
        this.limits = limits;
        this.ids = ids;
    }

    /**
     * Answers with what {@code call} answers, now or when it was first made. No lease and no
     * waiting: repetitions at the same time all try, under one id; the first to write wins, and the
     * others answer what it answered.
     *
     * @param request all that the answer depends on
     * @throws Problem {@code IDEMPOTENCY_KEY_REUSED} when the key was used for another request, or
     *     what {@code call} refused with
     */
    public <T> ResponseEntity<T> once(
            IdempotencyKey key, Object request, Class<T> answerType, KeyedCall<T> call) {
        var asked = new KeyedRequest(key, answers.hash(request));
        for (var look = 0; look < LOOKS; look++) {
            var found = requests.find(key, call.showtimeId());
            var known = found.known();
            var answer =
                    known.isPresent()
                            ? Optional.of(again(asked, known.get(), request, answerType, call))
                            : first(new LookedUp(asked, found.seatsClaimed()), call);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new Problem(ProblemType.IDEMPOTENCY_KEY_IN_USE).retryAfter(limits.waitFor());
    }

    /**
     * The same for a call whose answer holds secrets and so is not stored, but for refusals.
     *
     * @param shortcut makes the call and keeps its key in one transaction, where that will do, and
     *     says whether it did; otherwise it has changed nothing
     * @param again answers a success once more, from what it has led to, whatever became of that
     */
    public <T> ResponseEntity<T> oneAtATime(
            IdempotencyKey key,
            Object request,
            Predicate<KeyedRequest> shortcut,
            Supplier<ResponseEntity<T>> call,
            Supplier<ResponseEntity<T>> again) {
        return shortcut.test(new KeyedRequest(key, answers.hash(request)))
                ? again.get()
                : answer(
                        key,
                        request,
                        _ -> call.get(),
                        new Keeping<>(Answers::withoutBody, _ -> again.get()));
    }

    /**
     * The same for a call whose answer is stored as it is, since making it again would do more. The
     * key is taken before the call and its answer kept after it.
     */
    public <T> ResponseEntity<T> keepingTheAnswer(
            IdempotencyKey key,
            Object request,
            Class<T> answerType,
            Supplier<ResponseEntity<T>> call) {
        return keepingTheAnswer(key, request, answerType, Redaction.none(), call);
    }

    /**
     * The same when some of the answer is not to be stored.
     *
     * @param secrets takes it out before, and puts it back in later
     */
    public <T> ResponseEntity<T> keepingTheAnswer(
            IdempotencyKey key,
            Object request,
            Class<T> answerType,
            Redaction<T> secrets,
            Supplier<ResponseEntity<T>> call) {
        var replay = answers.as(answerType);
        return answer(
                key,
                request,
                _ -> call.get(),
                new Keeping<>(
                        answer -> answers.of(secrets.withoutThem(answer)),
                        // An earlier release kept less of some answers, and made the call again.
                        stored ->
                                stored.isWhole()
                                        ? secrets.withThem(replay.apply(stored))
                                        : call.get()));
    }

    private <T> Optional<ResponseEntity<T>> first(LookedUp looked, KeyedCall<T> call) {
        var id = ResourceIds.of(call.showtimeId(), looked.request());
        try {
            return call.run(id, Optional.of(looked));
        } catch (Problem refusal) {
            var answer = answers.of(refusal);
            if (!answer.isFinal() || requests.keep(looked.request(), id, answer)) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private <T> ResponseEntity<T> again(
            KeyedRequest asked,
            IdempotentRequest known,
            Object request,
            Class<T> answerType,
            KeyedCall<T> call) {
        requireSame(known, asked.hash());
        if (known.answer().isEmpty()) {
            // Begun by an earlier release, which took the key first.
            return answer(
                    asked.key(),
                    request,
                    id -> call.run(id, Optional.empty()).orElseThrow(),
                    new Keeping<>(answers::of, answers.as(answerType)));
        }
        var answer = known.answer().get();
        answers.refuseAgain(answer);
        return answer.isWhole()
                ? answers.as(answerType).apply(answer)
                : call.again(known.resourceId(), answer.body());
    }

    private <T> ResponseEntity<T> answer(
            IdempotencyKey key,
            Object request,
            Function<UUID, ResponseEntity<T>> call,
            Keeping<T> keeping) {
        var run = ids.next();
        var hash = answers.hash(request);
        var patience = limits.waitFor().dividedBy(limits.look());
        var told = true;
        for (long i = 0; i <= patience; i++) {
            var begun = begin(key, hash, run);
            told = begun.isPresent();
            if (begun.isEmpty()) {
                i += patience / LOOKS;
                continue;
            }
            var known = begun.get();
            requireSame(known, hash);
            if (known.answer().isPresent()) {
                answers.refuseAgain(known.answer().get());
                return keeping.replay.apply(known.answer().get());
            }
            if (known.run().equals(run)) {
                return run(key, run, () -> call.apply(known.resourceId()), keeping.store);
            }
            pause(limits.look());
        }
        // Of a database that does not answer nobody can say that another request is running.
        throw new Problem(told ? ProblemType.IDEMPOTENCY_KEY_IN_USE : ProblemType.OVERLOADED)
                .retryAfter(limits.waitFor());
    }

    /**
     * Absent when it was not told in time. The key may be taken then, or be taken yet, by a run
     * that would never come; so the same run asks again, and finds it its own.
     */
    private Optional<IdempotentRequest> begin(IdempotencyKey key, String hash, UUID run) {
        try {
            return Optional.of(requests.begin(key, hash, run));
        } catch (AnswerOverdue _) {
            return Optional.empty();
        }
    }

    private <T> ResponseEntity<T> run(
            IdempotencyKey key,
            UUID run,
            Supplier<ResponseEntity<T>> call,
            Function<ResponseEntity<T>, StoredAnswer> store) {
        try {
            var response = call.get();
            keep(key, run, store.apply(response));
            return response;
        } catch (Problem refusal) {
            keep(key, run, answers.of(refusal));
            throw refusal;
        } catch (RuntimeException failure) {
            requests.forget(key, run);
            throw failure;
        }
    }

    private void keep(IdempotencyKey key, UUID run, StoredAnswer answer) {
        if (answer.isFinal()) {
            requests.answer(key, run, answer);
        } else {
            requests.forget(key, run);
        }
    }

    private static void requireSame(IdempotentRequest known, String hash) {
        if (!known.requestHash().equals(hash)) {
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_IN_USE);
        }
    }

    /** How an answer is stored, and how it is given again. */
    private record Keeping<T>(
            Function<ResponseEntity<T>, StoredAnswer> store,
            Function<StoredAnswer, ResponseEntity<T>> replay) {}
}

package io.foyer.platform.payment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes a call at most once per idempotency key. */
final class IdempotentCalls {

    /**
     * An answer, and which call it was first given to.
     *
     * @param replayOf the earlier call's id; absent when this call was executed
     */
    record Result(Answer answer, @Nullable String replayOf) {}

    private final Books books;
    private final IdempotencyKeys keys;
    private final Runnable timeFirst;

    /**
     * @param timeFirst does what time has made due before a call looks at the books
     */
    IdempotentCalls(Books books, IdempotencyKeys keys, Runnable timeFirst) {
        this.books = books;
        this.keys = keys;
        this.timeFirst = timeFirst;
    }

    Result execute(ApiCall call, Routes.Match match, FaultPlan plan) {
        String key = call.idempotencyKey();
        if (key == null) {
            plan.pause(FaultKind.DELAY);
            return new Result(change(call, match, plan, null), null);
        }
        Optional<SavedResult> earlier = keys.enter(call, key);
        if (earlier.isPresent()) {
            SavedResult saved = earlier.get();
            return new Result(new Answer(saved.status(), saved.body(), true), saved.requestId());
        }
        try {
            plan.pause(FaultKind.DELAY);
            return new Result(change(call, match, plan, key), null);
        } finally {
            keys.leave(key);
        }
    }

    private Answer change(ApiCall call, Routes.Match match, FaultPlan plan, @Nullable String key) {
        return books.change(
                () -> {
                    timeFirst.run();
                    Answer answer =
                            ScopedValue.where(ApiCall.CURRENT, call)
                                    .call(() -> answer(call, match, plan));
                    if (key != null && answer.save()) {
                        keys.save(call, key, answer);
                    }
                    return answer;
                });
    }

    private static Answer answer(ApiCall call, Routes.Match match, FaultPlan plan) {
        try {
            if (plan.has(FaultKind.INVALID_REQUEST)) {
                throw Refusal.impossible("parameter_invalid", "This is not possible.");
            }
            if (plan.has(FaultKind.SERVER_ERROR)) {
                throw Refusal.serverError();
            }
            Answer answer = Answer.ok(match.endpoint().answer(call, match.id()));
            if (plan.has(FaultKind.SERVER_ERROR_AFTER_EFFECT)) {
                throw Refusal.serverError();
            }
            return answer;
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }
}

package io.foyer.booking.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts calls at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them answered, in their order. */
    public static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<T>>();
            for (var call : calls) {
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return call.call();
                                }));
            }
            var told = new ArrayList<T>();
            for (var answer : answers) {
                told.add(answer.get());
            }
            return told;
        }
    }
}

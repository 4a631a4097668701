package io.foyer.booking.checkout;

import io.foyer.booking.payment.PaymentGateway;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Lets a worker, or a request, die before or after a call to the provider. What it had committed
 * stays, what it knew is gone; inside a transaction a death leaves what a rollback leaves, so these
 * are the points that matter.
 */
@TestComponent
class CrashPoints implements BeanPostProcessor {

    private final AtomicReference<@Nullable Odds> odds = new AtomicReference<>();
    private final Map<String, Integer> crashes = new ConcurrentHashMap<>();

    /** From now on one of so many points is deadly. */
    void arm(Random random, int oneOf) {
        odds.set(new Odds(random, oneOf));
    }

    void disarm() {
        odds.set(null);
    }

    /** How often somebody died where. */
    Map<String, Integer> crashes() {
        return new TreeMap<>(crashes);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PaymentGateway gateway ? deadly(gateway) : bean;
    }

    private PaymentGateway deadly(PaymentGateway gateway) {
        return (PaymentGateway)
                Proxy.newProxyInstance(
                        PaymentGateway.class.getClassLoader(),
                        new Class<?>[] {PaymentGateway.class},
                        (_, method, arguments) -> call(gateway, method, arguments));
    }

    private Object call(PaymentGateway gateway, Method method, Object[] arguments)
            throws Throwable {
        pass("before " + method.getName());
        try {
            var reply = method.invoke(gateway, arguments);
            pass("after " + method.getName());
            return reply;
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private void pass(String point) {
        var present = odds.get();
        if (present != null && present.random().nextInt(present.oneOf()) == 0) {
            crashes.merge(point, 1, Integer::sum);
            throw new Crash(point);
        }
    }

    /** Somebody died. */
    static final class Crash extends RuntimeException {
        Crash(String point) {
            super(point);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    private record Odds(Random random, int oneOf) {}
}

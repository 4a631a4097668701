package io.foyer.booking.checkout;

import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.RefundGateway;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
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

    private static final List<Class<?>> PROVIDERS =
            List.of(PaymentGateway.class, RefundGateway.class);

    private final AtomicReference<@Nullable Odds> odds = new AtomicReference<>();
    private final Map<String, Long> crashes = new ConcurrentHashMap<>();

    /** From now on one of so many points is deadly. */
    void arm(Random random, int oneOf) {
        crashes.clear();
        odds.set(new Odds(random, oneOf));
    }

    void disarm() {
        odds.set(null);
    }

    /** How often somebody died where since it was armed, also where nobody did. */
    Map<String, Long> crashes() {
        Map<String, Long> deaths = new TreeMap<>();
        for (var provider : PROVIDERS) {
            for (var method : provider.getDeclaredMethods()) {
                for (var point : List.of("before ", "after ")) {
                    var where = point + method.getName();
                    deaths.put("died " + where, crashes.getOrDefault(where, 0L));
                }
            }
        }
        return deaths;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return PROVIDERS.stream()
                .filter(provider -> provider.isInstance(bean))
                .findFirst()
                .map(provider -> deadly(provider, bean))
                .orElse(bean);
    }

    private Object deadly(Class<?> provider, Object gateway) {
        return Proxy.newProxyInstance(
                provider.getClassLoader(),
                new Class<?>[] {provider},
                (_, method, arguments) -> call(gateway, method, arguments));
    }

    private Object call(Object gateway, Method method, Object[] arguments) throws Throwable {
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
            crashes.merge(point, 1L, Long::sum);
            throw new Crash(point);
        }
    }

    /**
     * Somebody died. An error, since nobody who is killed tidies up: what catches exceptions must
     * not get hold of it.
     */
    static final class Crash extends Error {
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

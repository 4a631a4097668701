package io.foyer.event.browse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that has Postgres explain each query with its parameters, running it, before the
 * application gets its rows: what is looked at is what the service really asks.
 */
final class PlanRecorder extends DelegatingDataSource {

    /** Of the thread that records: the service's own background is not looked at. */
    private static final ThreadLocal<@Nullable List<Plan>> RECORDED = new ThreadLocal<>();

    PlanRecorder(DataSource target) {
        super(target);
    }

    /** The plans of all that is asked meanwhile. */
    static List<Plan> record(Runnable meanwhile) {
        List<Plan> plans = new ArrayList<>();
        RECORDED.set(plans);
        try {
            meanwhile.run();
        } finally {
            RECORDED.remove();
        }
        return plans;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    var result = invoke(connection, method, arguments);
                    var plans = RECORDED.get();
                    return plans != null
                                    && result instanceof PreparedStatement statement
                                    && arguments[0] instanceof String sql
                                    && sql.stripLeading().regionMatches(true, 0, "select", 0, 6)
                            ? explained(connection, statement, sql, plans)
                            : result;
                });
    }

    private static PreparedStatement explained(
            Connection connection, PreparedStatement statement, String sql, List<Plan> plans) {
        List<Call> parameters = new ArrayList<>();
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        parameters.add(new Call(method, arguments));
                    }
                    if (method.getName().equals("executeQuery")) {
                        plans.add(explain(connection, sql, parameters));
                    }
                    return invoke(statement, method, arguments);
                });
    }

    private static Plan explain(Connection connection, String sql, List<Call> parameters)
            throws SQLException {
        try (var explain =
                connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
            for (var call : parameters) {
                invoke(explain, call.method, call.arguments);
            }
            try (var rows = explain.executeQuery()) {
                rows.next();
                return Plan.of(sql, rows.getString(1));
            }
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                handler.handle(
                                        method,
                                        Objects.requireNonNullElse(arguments, new Object[0]))));
    }

    private record Call(Method method, Object[] arguments) {}

    private interface Handler {
        @Nullable Object handle(Method method, Object[] arguments) throws SQLException;
    }
}

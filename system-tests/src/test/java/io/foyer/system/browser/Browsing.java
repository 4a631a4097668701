package io.foyer.system.browser;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.platform.RunningPlatform;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests {@link Visitors} of the web client, and the {@link Api} beside it. One Chromium
 * serves all tests; windows are closed after each. They come to the platform of {@link
 * RunningPlatform}, or, while somebody works on the client, to the one at {@code
 * -Dfoyer.browser.gateway=http://localhost:8080}. A test that asks for the {@link Platform} itself
 * gets the former.
 */
public final class Browsing implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Visitors.class || type == Api.class || type == Platform.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == Platform.class) {
            return RunningPlatform.of(context);
        }
        return type == Api.class ? new Api(gateway(context)) : visitors(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visitors(context).leave();
    }

    private static Visitors visitors(ExtensionContext context) {
        var store = context.getRoot().getStore(HERE);
        return store.computeIfAbsent(
                Visitors.class,
                _ ->
                        new Visitors(
                                store.computeIfAbsent(
                                                Chromium.class,
                                                _ -> Chromium.start(),
                                                Chromium.class)
                                        .browser(),
                                gateway(context)),
                Visitors.class);
    }

    private static URI gateway(ExtensionContext context) {
        return Optional.ofNullable(System.getProperty("foyer.browser.gateway"))
                .map(URI::create)
                .orElseGet(() -> RunningPlatform.of(context).gatewayUrl());
    }
}

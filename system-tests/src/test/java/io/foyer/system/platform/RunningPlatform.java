package io.foyer.system.platform;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.PlatformSettings;
import io.foyer.system.client.Api;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one platform, started for the first that asks and stopped after the last. On ports
 * and a folder of its own, so that a {@code ./foyer up} beside it is not disturbed.
 */
public final class RunningPlatform implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(RunningPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Api.class || type == Sandbox.class || type == Platform.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var platform = of(context);
        var type = parameter.getParameter().getType();
        if (type == Api.class) {
            return new Api(platform.gatewayUrl());
        }
        return type == Sandbox.class ? new Sandbox(platform) : platform;
    }

    /** The one platform of all tests, for other extensions. */
    public static Platform of(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .platform;
    }

    private record Running(Platform platform) implements AutoCloseable {

        static Running start() {
            var root = Path.of(System.getProperty("foyer.root", ".."));
            var data = Path.of("target", "platform");
            var platform =
                    new Platform(
                            PlatformSettings.forTests(root, data),
                            line -> System.out.println("platform: " + line));
            platform.start();
            return new Running(platform);
        }

        @Override
        public void close() {
            platform.closeAndForget();
        }
    }
}

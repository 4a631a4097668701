package io.foyer.system.platform;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.PlatformSettings;
import io.foyer.platform.launcher.Service;
import io.foyer.system.client.Api;
import java.nio.file.Path;
import java.util.Map;
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
        return type == Api.class
                || type == Sandbox.class
                || type == Crowd.class
                || type == Platform.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = running(context);
        var type = parameter.getParameter().getType();
        if (type == Api.class) {
            return running.api();
        }
        if (type == Crowd.class) {
            return new Crowd(
                    running.api(),
                    running.keys.identity(),
                    "http://localhost:" + running.platform.gatewayUrl().getPort());
        }
        return type == Sandbox.class ? new Sandbox(running.platform) : running.platform;
    }

    /** The one platform of all tests, for other extensions. */
    public static Platform of(ExtensionContext context) {
        return running(context).platform;
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    private record Running(Platform platform, KeyDesk keys) implements AutoCloseable {

        static Running start() {
            var root = Path.of(System.getProperty("foyer.root", ".."));
            var data = Path.of("target", "platform");
            var settings = PlatformSettings.forTests(root, data);
            var keys = new KeyDesk(settings.ports().of(Service.ACCOUNT).api());
            var platform =
                    new Platform(
                            settings.withEnvironment(
                                    Map.of(
                                            "FOYER_JWKS_URI",
                                            keys.url(),
                                            "FOYER_LAYOUT_LIFETIME", // nobody waits 30 s here
                                            "4s")),
                            line -> System.out.println("platform: " + line));
            platform.start();
            return new Running(platform, keys);
        }

        Api api() {
            return new Api(platform.gatewayUrl());
        }

        @Override
        public void close() {
            platform.closeAndForget();
            keys.close();
        }
    }
}

package io.foyer.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.platform.process.Ports;
import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTests {

    private static final Path ROOT = Path.of(System.getProperty("foyer.root", ".."));

    @TempDir private Path folder;

    @Test
    void aSecondPlatformOnTheSameDataIsRefused() {
        PlatformSettings settings = PlatformSettings.forTests(ROOT, folder);

        try (var _ = PlatformLock.take(new PlatformFolder(folder).lock());
                Platform second = new Platform(settings, Progress.SILENT)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(second::start)
                    .withMessage("Foyer is running already: see ./foyer status.");
        }
    }

    @Test
    void aServiceThatWasNeverBuiltIsNamedAndNothingIsLeftRunning() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        PlatformSettings settings = PlatformSettings.forTests(project, folder.resolve("data"));

        try (Platform platform = new Platform(settings, Progress.SILENT)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(platform::start)
                    .withMessageContaining("-service is not built: run ./mvnw package");
            assertThat(platform.stores().postgres().handles()).isEmpty();
        }
        assertThat(settings.ports().named().keySet()).allMatch(Ports::isFree);
        assertThat(PlatformLock.isTaken(settings.data().resolve("lock"))).isFalse();
    }
}

package io.foyer.benchmarks.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectBulkTests {

    @Test
    void onlyTheLinesThatSayWhatToDoLoseTheirIndex() {
        var body =
                """
                {"index":{"_id":"a","_index":"listings","version":3,"version_type":"external_gte"}}
                {"item":{"eventName":"\\"_index\\":\\"x\\","},"_index":"kept"}
                """;

        assertThat(DirectBulk.nowhere(body))
                .isEqualTo(
                        """
                        {"index":{"_id":"a","version":3,"version_type":"external_gte"}}
                        {"item":{"eventName":"\\"_index\\":\\"x\\","},"_index":"kept"}
                        """);
    }
}

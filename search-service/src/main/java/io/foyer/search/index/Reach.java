package io.foyer.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Turns every failure of a call to Elasticsearch into one kind. */
final class Reach {

    private Reach() {}

    static <T> T reach(Call<T> call) {
        try {
            return call.run();
        } catch (IOException | ElasticsearchException failure) {
            throw new IndexUnavailable("Elasticsearch: " + failure.getMessage(), failure);
        }
    }

    interface Call<T> {
        T run() throws IOException;
    }
}

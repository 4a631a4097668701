package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Questions;
import io.foyer.benchmarks.scene.SearchScene;
import java.io.IOException;
import java.util.List;

/** {@code GET /search/suggestions} against the same bodies straight to Elasticsearch. */
public final class Suggest implements SearchMeasure {

    private static final int QUESTIONS = 2_000;
    private static final int QUICK_QUESTIONS = 200;

    @Override
    public String name() {
        return "suggest";
    }

    @Override
    public List<String> run(SearchScene scene, Plan plan) throws IOException, InterruptedException {
        var questions = new Questions(scene.shows(), scene.listings());
        var suggestions = new AgainstElasticsearch(scene, plan);
        suggestions.compare(
                "GET /search/suggestions",
                questions.beginnings(plan.isQuoted() ? QUESTIONS : QUICK_QUESTIONS));
        return suggestions.wrong();
    }
}

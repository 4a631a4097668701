package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Questions;
import io.foyer.benchmarks.scene.SearchScene;
import java.io.IOException;
import java.util.List;

/**
 * {@code GET /search} against the same bodies straight to Elasticsearch; then popular searches,
 * kept in Redis against asked anew.
 */
public final class Search implements SearchMeasure {

    private static final int QUESTIONS = 2_000;
    private static final int QUICK_QUESTIONS = 200;
    private static final int DRAWS = 50_000;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<String> run(SearchScene scene, Plan plan) throws IOException, InterruptedException {
        var questions = new Questions(scene.shows(), scene.listings());
        var paths = questions.searches(plan.isQuoted() ? QUESTIONS : QUICK_QUESTIONS);
        var search = new AgainstElasticsearch(scene, plan);
        search.compare("GET /search", paths);
        search.compareKept("GET /search, by Zipf", Questions.popular(paths, DRAWS));
        return search.wrong();
    }
}

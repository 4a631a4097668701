package io.foyer.search.changestream;

import io.foyer.search.SearchServiceApplication;
import io.foyer.search.changestream.Stumbling.Point;
import org.springframework.boot.SpringApplication;

/**
 * A search-service whose process dies, as by SIGKILL, in a batch at the point that {@value #POINT}
 * names.
 */
final class MortalSearch {

    static final String POINT = "foyer.dies";

    /** What a shell says of a process that was killed. */
    static final int KILLED = 137;

    private MortalSearch() {}

    public static void main(String[] arguments) {
        var mortal = new Stumbling(() -> Runtime.getRuntime().halt(KILLED));
        mortal.arm(Point.valueOf(System.getProperty(POINT)), 2);
        var application = new SpringApplication(SearchServiceApplication.class);
        application.addInitializers(
                context -> context.getBeanFactory().addBeanPostProcessor(mortal));
        application.run(arguments);
    }
}

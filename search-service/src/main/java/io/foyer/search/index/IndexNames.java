package io.foyer.search.index;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * How the indices behind an alias are called: by its name and a number that is never used twice.
 */
final class IndexNames {

    private final String alias;
    private final Pattern numbered;

    IndexNames(String alias) {
        this.alias = alias;
        this.numbered = Pattern.compile(Pattern.quote(alias) + "-\\d{1,9}");
    }

    String pattern() {
        return alias + "-*";
    }

    boolean isNumbered(String index) {
        return numbered.matcher(index).matches();
    }

    /** The name after all of these. */
    String after(Collection<String> used) {
        var last = used.stream().filter(this::isNumbered).mapToInt(this::number).max().orElse(0);
        return alias + "-" + (last + 1);
    }

    private int number(String index) {
        return Integer.parseInt(index.substring(alias.length() + 1));
    }

    /** The alias that an index is written by while it is not in use. */
    String writing(String index) {
        return index + "-writing";
    }

    /** The alias that an index has until it was put to use. */
    String ticket(String index) {
        return index + "-ticket";
    }
}

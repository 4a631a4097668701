package io.foyer.event.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionTests {

    @Test
    void theTagOfAVersionMatchesIt() {
        assertThat(Revision.parse(Revision.tag(7)).matches(7)).isTrue();
        assertThat(Revision.parse(Revision.tag(7)).matches(8)).isFalse();
    }

    @Test
    void theDigestOfARepresentationDoesNotMatter() {
        assertThat(Revision.parse("\"7-1f00ba-gz\"").matches(7)).isTrue();
    }

    @Test
    void oneOfSeveralIsEnough() {
        assertThat(Revision.parse("\"1\", \"2-abc\"").matches(2)).isTrue();
    }

    @Test
    void aWeakTagMatchesNothing() {
        assertThat(Revision.parse("W/\"2\"").matches(2)).isFalse();
        assertThat(Revision.parse("W/\"2\", \"3\"").matches(3)).isTrue();
    }

    @Test
    void aNumberWithoutQuotesIsNoTag() {
        assertThat(Revision.parse("2").matches(2)).isFalse();
    }

    @Test
    void aStarMatchesEverything() {
        assertThat(Revision.parse("*").matches(5)).isTrue();
    }

    @Test
    void nonsenseMatchesNothing() {
        assertThat(Revision.parse("\"abc\"").matches(0)).isFalse();
        assertThat(Revision.parse("").matches(0)).isFalse();
    }
}

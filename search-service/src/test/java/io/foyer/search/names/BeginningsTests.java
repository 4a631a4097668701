package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTests {

    @Test
    void everyBeginningOfTheNameAndOfEachWordIsATerm() {
        assertThat(Beginnings.ofName("ac dc")).containsExactly("a", "ac", "ac ", "ac d", "ac dc");
        assertThat(Beginnings.ofWords("ac dc ace")).containsExactly("a", "ac", "d", "dc", "ace");
    }

    @Test
    void aLongWordIsLookedUpByItsFirstTwentyCharacters() {
        var word = "llanfairpwllgwyngyllgogerychwyrndrobwll";

        assertThat(Beginnings.ofWords(word)).hasSize(20).contains(Beginnings.lookedUp(word));
        assertThat(Beginnings.lookedUp("short")).isEqualTo("short");
    }

    @Test
    void noCharacterIsCutInTwo() {
        var letter = "\uD801\uDC28";

        assertThat(Beginnings.ofName(letter.repeat(2))).containsExactly(letter, letter.repeat(2));
        assertThat(Beginnings.lookedUp("a" + letter.repeat(10))).isEqualTo("a" + letter.repeat(9));
    }
}

package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormParametersTests {

    @Test
    void nestedNamesAreReadAsMapsAndLists() {
        FormParameters form =
                FormParameters.parse(
                        "metadata[a]=1&metadata[b]=two+words&expand[0]=x&expand[1]=y",
                        "types[]=p&types[]=q&amount=5");

        assertThat(form.map("metadata")).containsEntry("a", "1").containsEntry("b", "two words");
        assertThat(form.list("expand")).containsExactly("x", "y");
        assertThat(form.list("types")).containsExactly("p", "q");
        assertThat(form.integer("amount")).contains(5L);
    }

    @Test
    void anEmptyValueIsUnset() {
        FormParameters form = FormParameters.parse("description=&confirm=true");

        assertThat(form.text("description")).isEmpty();
        assertThat(form.has("description")).isTrue();
        assertThat(form.flag("confirm")).isTrue();
        assertThat(form.flag("off_session")).isFalse();
    }

    @Test
    void whatIsNoNumberOrTruthValueIsRefused() {
        FormParameters form = FormParameters.parse("amount=much&confirm=perhaps");

        assertThatThrownBy(() -> form.integer("amount")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> form.flag("confirm")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> form.required("currency")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FormParameters.parse("a=%zz")).isInstanceOf(Refusal.class);
    }

    @Test
    void orderDoesNotMatterForSameness() {
        assertThat(FormParameters.parse("a=1&b=2").canonical())
                .isEqualTo(FormParameters.parse("b=2&a=1").canonical())
                .isNotEqualTo(FormParameters.parse("a=1&b=3").canonical());
    }
}

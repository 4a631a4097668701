package io.foyer.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTests {

    @Test
    void aLineEndsAsTheStandardSaysAndAbsenceIsEmpty() throws IOException {
        assertThat(written("Stalls", null, "12")).isEqualTo("Stalls,,12\r\n");
    }

    @Test
    void whatHasCommasQuotesOrLinesIsQuoted() throws IOException {
        assertThat(written("Stalls, left", "the \"gods\"", "two\nlines", "Œuvre"))
                .isEqualTo("\"Stalls, left\",\"the \"\"gods\"\"\",\"two\nlines\",Œuvre\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t"})
    void whatASpreadsheetWouldComputeIsText(String start) throws IOException {
        assertThat(written(start + "cmd|' /C calc'!A0"))
                .isEqualTo("'" + start + "cmd|' /C calc'!A0\r\n");
        assertThat(written("A" + start)).isEqualTo("A" + start + "\r\n");
    }

    @Test
    void aFormulaBehindALineBreakIsTextToo() throws IOException {
        assertThat(written("\r=1+1")).isEqualTo("\"'\r=1+1\"\r\n");
    }

    private static String written(@Nullable String... fields) throws IOException {
        var out = new StringWriter();
        new CsvLines(out).write(Arrays.asList(fields));
        return out.toString();
    }
}

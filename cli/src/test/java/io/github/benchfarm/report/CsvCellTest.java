package io.github.benchfarm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\"=1",
                "'=1",
                "\u201C=1",
                " \" '=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\uFE661",
                "\u22121",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u0000=1",
                "\u001B=1",
                "\u202E=1",
                "\u2028=1",
                "\uFF02=1"
            })
    void text_formulaStart_apostropheFirst(String hostile) {
        assertThat(CsvCell.text(hostile).content()).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Galaxy S20",
                "a=b",
                "1-2",
                "\"quoted\"",
                "O'Neil",
                "\uAC24\uB7ED\uC2DC S20",
                "\uD83D\uDCF1",
                "*",
                "a@b"
            })
    void text_plain_unchanged(String plain) {
        assertThat(CsvCell.text(plain).content()).isEqualTo(plain);
    }

    @Test
    void text_controlCharacters_becomeBlanks() {
        assertThat(CsvCell.text("a\u0000b\u001B[31mc\r\nd\te\u0085f\u2028g").content())
                .isEqualTo("a b [31mc  d e f g");
    }

    @Test
    void text_loneSurrogateOrReorderingMark_replaced() {
        assertThat(CsvCell.text("a\uD800b\uDC00c").content()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(CsvCell.text("S20\u202Egpj").content()).isEqualTo("S20\uFFFDgpj");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.000001, 0.000001",
        "0.0000001, 0.000000",
        "0.050123456, 0.050123",
        "0.999999949, 1.00000",
        "4.8437, 4.84370",
        "9.9999999, 10.0000",
        "48.437123, 48.4371",
        "484.371234, 484.371",
        "999.9996, 1000.00",
        "4843.716, 4843.72",
        "123456.7, 123457",
        "12345678, 12345678",
        "1e15, 1000000000000000",
        "-1.5, -1.50000"
    })
    void number_anySize_sixDigitsWithoutExponent(double value, String shown) {
        assertThat(CsvCell.number(value).content()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void number_notFinite_empty(double value) {
        assertThat(CsvCell.number(value)).isEqualTo(CsvCell.EMPTY);
    }

    @Test
    void units_rawValues_converted() {
        assertThat(CsvCell.millis(5_685_000).content()).isEqualTo("5.68500");
        assertThat(CsvCell.millis(OptionalDouble.empty())).isEqualTo(CsvCell.EMPTY);
        assertThat(CsvCell.megabytes(48_234_496L).content()).isEqualTo("48.2345");
        assertThat(CsvCell.megabytes(null)).isEqualTo(CsvCell.EMPTY);
        assertThat(CsvCell.integer(-42L).content()).isEqualTo("-42");
        assertThat(CsvCell.integer(null)).isEqualTo(CsvCell.EMPTY);
    }
}

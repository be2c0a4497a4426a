package org.refstand.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Bars as they are drawn: their lengths, and that nobody's name becomes a part of the picture. */
class BarsTest {

    @Test
    void the_longest_bar_fills_the_row_and_the_second_part_begins_where_the_first_ends() {
        var drawn = picture(List.of(bar(6, 2, null), bar(1, 1, null)), 8);
        assertThat(parts(drawn, "first")).containsExactly("0.00% 75.00%", "0.00% 12.50%");
        assertThat(parts(drawn, "second")).containsExactly("75.00% 25.00%", "12.50% 12.50%");
    }

    @Test
    void a_wish_beyond_all_bars_is_still_in_the_picture() {
        var bars = List.of(bar(2, 0, 10), bar(4, 0, null));
        assertThat(Bars.most(bars)).isEqualTo(10);
        var drawn = picture(bars, 10);
        assertThat(parts(drawn, "first")).containsExactly("0.00% 20.00%", "0.00% 40.00%");
        var mark = (Element) drawn.getElementsByTagName("line").item(0);
        assertThat(mark.getAttribute("x1")).isEqualTo("100.00%");
    }

    @Test
    void what_has_no_length_has_no_bar_and_a_picture_of_nothing_divides_by_nothing() {
        var drawn = picture(List.of(bar(0, 0, 0)), 0);
        assertThat(parts(drawn, "first")).isEmpty();
        assertThat(parts(drawn, "second")).isEmpty();
        assertThat(Bars.most(List.of())).isZero();
        assertThat(picture(List.of(), 0).getAttribute("height")).isEqualTo("0");
    }

    @Test
    void each_row_stands_below_the_one_before() {
        var drawn = picture(List.of(bar(1, 0, null), bar(1, 0, null)), 1);
        assertThat(drawn.getAttribute("height")).isEqualTo(String.valueOf(2 * Bars.ROW));
        var rows = drawn.getElementsByTagName("rect");
        assertThat(((Element) rows.item(2)).getAttribute("y")).isEqualTo(String.valueOf(21 + Bars.ROW));
    }

    @Test
    void a_name_stays_a_name_whatever_it_has_in_it_and_a_long_one_is_cut() {
        var hostile = "<script>\"&'</text>";
        var drawn = picture(List.of(new Bar(hostile, "1 & 2", 1, 0, null, false)), 1);
        var texts = drawn.getElementsByTagName("text");
        assertThat(texts.item(0).getTextContent()).isEqualTo(hostile);
        assertThat(texts.item(1).getTextContent()).isEqualTo("1 & 2");
        var cut = picture(
                List.of(new Bar("Wilhelmine von der Ahe zu Oberkirchen", "12 + 10 of 24, club −12", 1, 0, null, false)),
                1);
        assertThat(cut.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("Wilhelmine von der A…");
    }

    private static Bar bar(int first, int second, Integer mark) {
        return new Bar("Rita Reif", "words", first, second, mark, false);
    }

    private static List<String> parts(Element picture, String name) {
        var found = picture.getElementsByTagName("rect");
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> (Element) found.item(place))
                .filter(part -> part.getAttribute("class").equals(name))
                .map(part -> part.getAttribute("x") + " " + part.getAttribute("width"))
                .toList();
    }

    /** A picture that is no XML fails here. */
    private static Element picture(List<Bar> bars, double most) {
        try {
            var drawn = Bars.drawn(bars, most).getBytes(StandardCharsets.UTF_8);
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(drawn))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("The picture is no XML", e);
        }
    }
}

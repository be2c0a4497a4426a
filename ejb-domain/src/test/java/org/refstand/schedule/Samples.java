package org.refstand.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Real schedules as SAMS exported them, and small ones written by hand. */
final class Samples {
    static final String BUNDESLIGA = "/org/refstand/demo/Spielplan_1._Bundesliga_Frauen.csv";
    static final String OBERLIGA = "/org/refstand/demo/Spielplan_Oberliga_2_Frauen.csv";
    static final String BEZIRKSLIGA = "/org/refstand/demo/Spielplan_Bezirksliga_14_Frauen.csv";
    static final String THUERINGENLIGA = "/org/refstand/demo/Spielplan_Thueringenliga_Damen_Hinrunde.csv";
    static final List<String> ALL = List.of(
            BUNDESLIGA,
            OBERLIGA,
            BEZIRKSLIGA,
            THUERINGENLIGA,
            "/org/refstand/schedule/Spielplan_NRW-Liga_wU14.csv",
            "/org/refstand/schedule/Spielplan_NRW-Liga_wU18.csv",
            "/org/refstand/schedule/Spielplan_Oberliga_5_wU16.csv");

    private Samples() {}

    static byte[] bytes(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException fromClassPath) {
            throw new UncheckedIOException(fromClassPath);
        }
    }

    static ScheduleFile read(String text) {
        return ScheduleFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A plain schedule with the least columns, one line below the header for each given one. */
    static ScheduleFile plain(String... lines) {
        return read("league,number,date,time,home,away,crew_team,phone\n" + String.join("\n", lines));
    }
}

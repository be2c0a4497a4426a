package org.refstand.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Comma-separated numbers below one line of names. */
final class Csv {
    private Csv() {}

    static List<int[]> numbers(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.strip().split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
    }

    static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(","))
                .toList();
    }
}

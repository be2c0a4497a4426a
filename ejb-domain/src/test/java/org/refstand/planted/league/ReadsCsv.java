package org.refstand.planted.league;

import org.apache.commons.csv.CSVFormat;

class ReadsCsv {
    final CSVFormat format = CSVFormat.DEFAULT;
}

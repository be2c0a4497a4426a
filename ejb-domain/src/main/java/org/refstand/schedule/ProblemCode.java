package org.refstand.schedule;

/**
 * What can be wrong with a schedule file. The names are stable: outside systems see them. Each code has two texts: what
 * is wrong, and what would be right.
 */
public enum ProblemCode {
    /** The file has no bytes, or nothing but blanks. */
    FILE_EMPTY,
    /** Larger than {@link ScheduleLimits#MAX_BYTES}. Arguments: its size and the limit in MB. */
    FILE_TOO_LARGE,
    /** A spreadsheet in its own format (xlsx, xls, ods) instead of CSV. */
    FILE_IS_SPREADSHEET,
    /** A PDF document. */
    FILE_IS_PDF,
    /** A zip or gzip archive. */
    FILE_IS_ARCHIVE,
    /** A web page, such as the login page a browser saved in place of the export. */
    FILE_IS_WEB_PAGE,
    /** A picture. */
    FILE_IS_IMAGE,
    /** UTF-16, which Excel calls "Unicode text". */
    FILE_IS_UTF16,
    /** Not text at all. */
    FILE_IS_BINARY,
    /** A quoted cell is never closed; the line is the one where the quote opens. */
    QUOTE_OPEN,
    /** Text follows right after the closing quote of a cell; the line is the one where the quote opens. */
    QUOTE_INSIDE,
    /** The first line names none of the columns we know. */
    HEADER_UNKNOWN,
    /** The first line lacks columns we cannot do without. Argument: their names. */
    COLUMNS_MISSING,
    /** The first line names a column twice. */
    COLUMN_TWICE,
    /** A line has more cells than {@link ScheduleLimits#MAX_COLUMNS}. Argument: the limit. */
    LINE_TOO_WIDE,
    /** More matches than {@link ScheduleLimits#MAX_MATCHES}. Argument: the limit. */
    TOO_MANY_MATCHES,
    /** So much is wrong that reading stopped at this line. Argument: how many problems were found. */
    TOO_MANY_PROBLEMS,
    /** There is a header but no match below it. */
    NO_MATCHES,
    /** The line has more cells than the header. Arguments: both numbers. */
    TOO_MANY_CELLS,
    /** A cell that must be filled is empty. */
    CELL_EMPTY,
    /** Longer than {@link ScheduleLimits#MAX_CELL} characters. Arguments: its length and the limit. */
    CELL_TOO_LONG,
    /** A cell that a spreadsheet would run as a formula. Argument: its beginning. */
    FORMULA,
    /** Not a date. Argument: what stands there. */
    DATE_INVALID,
    /** Not a time of day. Argument: what stands there. */
    TIME_INVALID,
    /** Home and away are the same team. Argument: the team. */
    SAME_TEAM,
    /** A new match without a hall. */
    VENUE_MISSING,
    /** A team would play in two halls at the same time. Arguments: team, time, number of the other match. */
    TEAM_IN_TWO_HALLS,
    /** The match number stands twice in one league and season. Arguments: number, league, line of the first one. */
    NUMBER_TWICE
}

package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;

/**
 * What can be wrong with a schedule file. The names are stable: outside systems see them. Each code has two texts: what
 * is wrong, and what would be right.
 */
@Description("What can be wrong with a schedule file")
public enum ProblemCode {
    /** The file has no bytes, or nothing but blanks. */
    @Description("The file has no bytes, or nothing but blanks")
    FILE_EMPTY,
    /** Larger than {@link ScheduleLimits#MAX_BYTES}. Arguments: its size and the limit in MB. */
    @Description("Larger than the limit")
    FILE_TOO_LARGE,
    /** A spreadsheet in its own format (xlsx, xls, ods) instead of CSV. */
    @Description("A spreadsheet in its own format (xlsx, xls, ods) instead of CSV")
    FILE_IS_SPREADSHEET,
    /** A PDF document. */
    @Description("A PDF document")
    FILE_IS_PDF,
    /** A zip or gzip archive. */
    @Description("A zip or gzip archive")
    FILE_IS_ARCHIVE,
    /** A web page, such as the login page a browser saved in place of the export. */
    @Description("A web page, such as the login page a browser saved in place of the export")
    FILE_IS_WEB_PAGE,
    /** A picture. */
    @Description("A picture")
    FILE_IS_IMAGE,
    /** UTF-16, which Excel calls "Unicode text". */
    @Description("UTF-16, which Excel calls \"Unicode text\"")
    FILE_IS_UTF16,
    /** Not text at all. */
    @Description("Not text at all")
    FILE_IS_BINARY,
    /** A quoted cell is never closed; the line is the one where the quote opens. */
    @Description("A quoted cell is never closed; the line is the one where the quote opens")
    QUOTE_OPEN,
    /** Text follows right after the closing quote of a cell; the line is the one where the quote opens. */
    @Description("Text follows right after the closing quote of a cell; the line is the one where the quote opens")
    QUOTE_INSIDE,
    /** The first line names none of the columns we know. */
    @Description("The first line names none of the columns we know")
    HEADER_UNKNOWN,
    /** The first line lacks columns we cannot do without. Argument: their names. */
    @Description("The first line lacks columns we cannot do without")
    COLUMNS_MISSING,
    /** The first line names a column twice. */
    @Description("The first line names a column twice")
    COLUMN_TWICE,
    /** A line has more cells than {@link ScheduleLimits#MAX_COLUMNS}. Argument: the limit. */
    @Description("A line has more cells than the limit")
    LINE_TOO_WIDE,
    /** More matches than {@link ScheduleLimits#MAX_MATCHES}. Argument: the limit. */
    @Description("More matches than the limit")
    TOO_MANY_MATCHES,
    /** So much is wrong that reading stopped at this line. Argument: how many problems were found. */
    @Description("So much is wrong that reading stopped at this line")
    TOO_MANY_PROBLEMS,
    /** There is a header but no match below it. */
    @Description("There is a header but no match below it")
    NO_MATCHES,
    /** The line has more cells than the header. Arguments: both numbers. */
    @Description("The line has more cells than the header")
    TOO_MANY_CELLS,
    /** A cell that must be filled is empty. */
    @Description("A cell that must be filled is empty")
    CELL_EMPTY,
    /** Longer than {@link ScheduleLimits#MAX_CELL} characters. Arguments: its length and the limit. */
    @Description("Longer than the limit characters")
    CELL_TOO_LONG,
    /** A cell that a spreadsheet would run as a formula. Argument: its beginning. */
    @Description("A cell that a spreadsheet would run as a formula")
    FORMULA,
    /** Not a date. Argument: what stands there. */
    @Description("Not a date")
    DATE_INVALID,
    /** Not a time of day. Argument: what stands there. */
    @Description("Not a time of day")
    TIME_INVALID,
    /** Home and away are the same team. Argument: the team. */
    @Description("Home and away are the same team")
    SAME_TEAM,
    /** A new match without a hall. */
    @Description("A new match without a hall")
    VENUE_MISSING,
    /** A team would play in two halls at the same time. Arguments: team, time, number of the other match. */
    @Description("A team would play in two halls at the same time")
    TEAM_IN_TWO_HALLS,
    /** Several halls have this name, and the file does not say in which city. Arguments: name, the halls. */
    @Description("Several halls have this name, and the file does not say in which city")
    VENUE_AMBIGUOUS,
    /** More matches at a time in one hall than a hall can have courts. Arguments: hall, matches, the most courts. */
    @Description("More matches at a time in one hall than a hall can have courts")
    HALL_TOO_FULL,
    /** A match the file does not have any more keeps the team or the hall at that time. Arguments: who, its number. */
    @Description("A match that the file does not have any more keeps the team or the hall at that time")
    MISSING_IN_THE_WAY,
    /** The desk has taken the league out of use. Argument: the league. */
    @Description("The desk has taken the league out of use")
    LEAGUE_INACTIVE,
    /** The desk has taken the team out of use. Argument: the team. */
    @Description("The desk has taken the team out of use")
    TEAM_INACTIVE,
    /** The desk has taken the hall out of use. Argument: the hall. */
    @Description("The desk has taken the hall out of use")
    VENUE_INACTIVE,
    /** A result of a match that lies ahead. Arguments: result, day. */
    @Description("A result of a match that lies ahead")
    RESULT_IN_FUTURE,
    /** The match number stands twice in one league and season. Arguments: number, league, line of the first one. */
    @Description("The match number stands twice in one league and season")
    NUMBER_TWICE
}

package org.refstand.statistics;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

/** The roles of one week's matches that are still to come, and how many of them nobody has. */
@Description(
        "The roles of one week's matches that are still to come in centrally assigned leagues, and how many of them nobody has")
public record OpenWeek(
        @Description("The Monday it begins with") LocalDate monday,
        @Description("All roles") int roles,
        @Description("Open, and a match may not start without; what is staged is not open") int openRequired,
        @Description("Open, and a match may start without") int openOptional) {}

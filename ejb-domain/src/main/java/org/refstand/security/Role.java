package org.refstand.security;

import org.eclipse.microprofile.graphql.Description;

/** What an account may do; an account may have several. */
@Description("What an account may do; an account may have several")
public enum Role {
    /** Sees and changes the own world only. */
    @Description("Sees and changes the own world only")
    REFEREE,
    /** Plans everything. */
    @Description("Plans everything")
    ASSIGNER,
    /** Accounts and settings as well. */
    @Description("Accounts and settings as well")
    ADMIN;

    /** {@link #REFEREE} for annotations. */
    public static final String REFEREES = "REFEREE";
    /** {@link #ASSIGNER} for annotations. */
    public static final String ASSIGNERS = "ASSIGNER";
    /** {@link #ADMIN} for annotations. */
    public static final String ADMINS = "ADMIN";
}

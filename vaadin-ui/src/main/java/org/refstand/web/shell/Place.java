package org.refstand.web.shell;

import java.util.Locale;
import org.refstand.security.Role;

/**
 * The places of the desk, in the order of the navigation. A place stands there for those who have its role, once a view
 * is routed to its path.
 */
public enum Place {
    NEXT("next", Role.REFEREE),
    AVAILABILITY("availability", Role.REFEREE),
    MY_MATCHES("my-matches", Role.REFEREE),
    NEWS("news", Role.REFEREE),
    BOARD("board", Role.ASSIGNER),
    MATCHES("matches", Role.ASSIGNER),
    REFEREES("referees", Role.ASSIGNER),
    PERIODS("periods", Role.ASSIGNER),
    IMPORT("import", Role.ASSIGNER),
    CLUBS_AND_VENUES("clubs", Role.ASSIGNER),
    CLUB_ACCOUNTS("club-accounts", Role.ASSIGNER),
    STATISTICS("statistics", Role.ASSIGNER),
    NOTICES("notices", Role.ASSIGNER),
    HISTORY("history", Role.ASSIGNER),
    ACCOUNTS("accounts", Role.ADMIN),
    PRIVACY("privacy", Role.ADMIN),
    WEBHOOKS("webhooks", Role.ADMIN),
    SETTINGS("settings", Role.ADMIN),
    /** the same page, for administrators who do not assign. */
    ADMIN_CLUB_ACCOUNTS("club-accounts", Role.ADMIN),
    /** likewise. */
    ADMIN_HISTORY("history", Role.ADMIN);

    private final String path;
    private final Role role;

    Place(String path, Role role) {
        this.path = path;
        this.role = role;
    }

    /** The route, without a slash. */
    public String path() {
        return path;
    }

    /** The role that may go there. */
    public Role role() {
        return role;
    }

    /** The key of its name in the navigation. */
    String textKey() {
        return "place." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

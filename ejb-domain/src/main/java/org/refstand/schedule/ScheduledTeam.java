package org.refstand.schedule;

/**
 * A team as a schedule file names it.
 *
 * @param name the team's name; "" where there is none
 * @param club its club's name; "" if the file does not say
 */
record ScheduledTeam(String name, String club) {
    static final ScheduledTeam NONE = new ScheduledTeam("", "");

    boolean isNone() {
        return name.isEmpty();
    }
}

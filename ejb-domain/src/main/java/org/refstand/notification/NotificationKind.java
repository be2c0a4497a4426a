package org.refstand.notification;

import org.eclipse.microprofile.graphql.Description;

/** What a notification is about. */
@Description("What a notification is about")
public enum NotificationKind {
    /** they got a match. */
    @Description("They got a match")
    ASSIGNED,
    /** they lost a match. */
    @Description("They lost a match")
    UNASSIGNED,
    /** they have another role in the same match. */
    @Description("They have another role in the same match")
    ROLE_CHANGED,
    /** they keep a match and must answer anew. */
    @Description("They keep a match and must answer anew")
    ASKED_AGAIN,
    /** a match of theirs has another day or time. */
    @Description("A match of theirs has another day or time")
    FIXTURE_RESCHEDULED,
    /** a match of theirs has another venue. */
    @Description("A match of theirs has another venue")
    FIXTURE_MOVED,
    /** a match of theirs has other teams. */
    @Description("A match of theirs has other teams")
    FIXTURE_CHANGED,
    /** a match of theirs is put off. */
    @Description("A match of theirs is put off")
    FIXTURE_POSTPONED,
    /** a match of theirs will not be played. */
    @Description("A match of theirs will not be played")
    FIXTURE_CANCELLED,
    /** a referee declined an assignment. */
    @Description("A referee declined an assignment")
    ASSIGNMENT_DECLINED,
    /** a change broke a committed assignment. */
    @Description("A change broke a committed assignment")
    ACTION_NEEDED
}

package org.refstand.graphql.live;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.refstand.notification.NotificationView;

/**
 * Somebody was told something. Notices are written a moment after the fact, so the place in the feed is that of the telling
 * and not that of the fact: else what is told between two connections would be passed over.
 *
 * @param position its place in the feed, to come back to
 * @param notification what they were told
 */
@Description("Something the caller was told")
public record NotificationTold(
        @NonNull @Description(LiveEvents.POSITION) String position,
        @NonNull @Description("What they were told") NotificationView notification) {}

package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.PageRequest;
import org.refstand.notification.NotificationId;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationService;
import org.refstand.notification.NotificationView;

/** What people were told. */
@GraphQLApi
@ApplicationScoped
public class NotificationApi {
    @Inject
    NotificationQueries queries;

    @Inject
    NotificationService notifications;

    @Inject
    FixturesById fixtures;

    @Query
    @Description("What the caller was told, the latest first")
    public Connection<NotificationView> myNotifications(Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.mine(asked), asked);
    }

    @Query
    @Description("How much of what they were told the caller has not read")
    public int unreadNotifications() {
        return queries.unread();
    }

    @Query
    @Description("What everybody was told, the latest first; for assigners")
    public Connection<NotificationView> sentNotifications(Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.sent(asked), asked);
    }

    @Description("The match it is about; null when it is about none, or the match is gone")
    public List<FixtureView> fixture(@Source List<NotificationView> notifications) {
        return fixtures.of(notifications, NotificationView::fixtureId);
    }

    @Mutation
    @Description("The caller has read these; gives those that were unread")
    public ListOutcome<NotificationId> markNotificationsRead(@NonNull @Description("Which") List<NotificationId> ids) {
        return ListOutcome.of(notifications.markRead(ids));
    }

    @Mutation
    @Description("The caller has read everything; gives those that were unread")
    public ListOutcome<NotificationId> markAllNotificationsRead() {
        return ListOutcome.of(notifications.markAllRead());
    }
}

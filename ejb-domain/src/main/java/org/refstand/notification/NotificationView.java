package org.refstand.notification;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Sentence;

/** What somebody was told. */
@Description("What somebody was told")
public record NotificationView(
        @Description("Its id") NotificationId id,
        @Description("What it is about") NotificationKind kind,
        @Description("The message") Sentence text,
        @Description("The match it is about; null: none") FixtureId fixtureId,
        @Description("Who was told") String recipient,
        @Description("When") Instant createdAt,
        @Description("When they read it; null: not yet") Instant readAt) {}

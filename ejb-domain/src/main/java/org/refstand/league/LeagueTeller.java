package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/** Says what happened to clubs, venues, leagues and teams. The names of their events are made the same way. */
@ApplicationScoped
class LeagueTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(LeagueTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return LeagueEvent.class;
    }

    @Override
    public Sentence called(Record state, Audience audience) {
        if (state instanceof ClubState club) {
            return Texts.words(club.details().name());
        }
        if (state instanceof TeamState team) {
            return Texts.words(team.details().name());
        }
        if (state instanceof LeagueState league) {
            return Texts.words(league.details().name());
        }
        if (state instanceof VenueState venue) {
            VenueDetails is = venue.details();
            boolean placed = is.city().isBlank() || is.name().contains(is.city());
            return placed ? Texts.words(is.name()) : TEXTS.sentence("told.venue", is.name(), is.city());
        }
        return null;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        LeagueEvent event = (LeagueEvent) past.event().event();
        String type = event.getClass().getSimpleName();
        String what = type.replaceAll("(.)([A-Z]\\w*)", "$1.$2").toLowerCase(Locale.ROOT);
        return Telling.of(TEXTS.sentence("told." + what, audience.name(event.id())))
                .with(values(event, past, audience));
    }

    private static ValueChanges values(LeagueEvent event, Past past, Audience audience) {
        ValueChanges values = new ValueChanges(TEXTS);
        if (event instanceof LeagueEvent.ClubChanged to) {
            past.before(ClubState.class).ifPresent(was -> club(values, was.details(), to.details()));
        } else if (event instanceof LeagueEvent.VenueChanged to) {
            past.before(VenueState.class).ifPresent(was -> venue(values, was.details(), to.details()));
        } else if (event instanceof LeagueEvent.TeamChanged to) {
            past.before(TeamState.class).ifPresent(was -> team(values, was.details(), to.details(), audience));
        } else if (event instanceof LeagueEvent.TeamCreated to) {
            values.add("value.club", null, audience.name(to.details().clubId()))
                    .add("value.league", null, audience.name(to.details().leagueId()));
        } else if (event instanceof LeagueEvent.LeagueChanged to) {
            past.before(LeagueState.class).ifPresent(was -> league(values, was.details(), to.details()));
        } else if (event instanceof LeagueEvent.LeagueCreated to) {
            league(values, null, to.details());
        } else if (event instanceof LeagueEvent.VenueCreated to) {
            values.add("value.address", null, address(to.details()));
        }
        return values;
    }

    private static void club(ValueChanges values, ClubDetails was, ClubDetails is) {
        String shortName = is.shortName().isEmpty() ? is.name() : is.shortName();
        values.add("value.name", was.name(), is.name()).add("value.shortName", was.shortName(), shortName);
    }

    private static void venue(ValueChanges values, VenueDetails was, VenueDetails is) {
        values.add("value.name", was.name(), is.name())
                .add("value.address", address(was), address(is))
                .add("value.telephone", was.telephone(), is.telephone())
                .add("value.email", was.email(), is.email())
                .add("value.courts", was.courts(), is.courts());
    }

    private static void team(ValueChanges values, TeamDetails was, TeamDetails is, Audience audience) {
        values.add("value.name", was.name(), is.name())
                .add("value.club", audience.name(was.clubId()), audience.name(is.clubId()))
                .add("value.league", audience.name(was.leagueId()), audience.name(is.leagueId()));
    }

    /** @param was null: a new one, whose name is in the sentence */
    private static void league(ValueChanges values, LeagueDetails was, LeagueDetails is) {
        if (was != null) {
            values.add("value.name", was.name(), is.name());
        }
        values.add("value.season", was == null ? null : was.season(), is.season())
                .add("value.assignedBy", was == null ? null : assignedBy(was), assignedBy(is))
                .add("value.matchMinutes", was == null ? null : was.matchMinutes(), is.matchMinutes())
                .add("value.roles", was == null ? null : roles(was), roles(is))
                .add("value.quota", was == null ? null : quota(was), quota(is));
    }

    private static Sentence assignedBy(LeagueDetails details) {
        return TEXTS.sentence("assignedBy." + details.assignedBy());
    }

    private static Sentence quota(LeagueDetails details) {
        Quota quota = details.quota();
        return quota == null ? null : TEXTS.sentence("told.quota." + quota.unit(), quota.perTeam());
    }

    private static Sentence roles(LeagueDetails details) {
        return details.roles().isEmpty()
                ? null
                : Sentence.list(details.roles().stream()
                        .sorted((one, other) -> one.role().compareTo(other.role()))
                        .map(LeagueTeller::role)
                        .toList());
    }

    private static Sentence role(LeagueRole role) {
        String key =
                "told.role" + (role.minimumLicence() == null ? "" : ".licence") + (role.required() ? "" : ".optional");
        return TEXTS.sentence(key, TEXTS.sentence("role." + role.role()), role.minimumLicence());
    }

    private static String address(VenueDetails venue) {
        return Stream.of(venue.street(), (venue.zip() + " " + venue.city()).strip())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}

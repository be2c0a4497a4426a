package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** What is committed, seen by those it concerns. */
@ApplicationScoped
class OwnAssignmentRows {
    @Inject
    Jdbi jdbi;

    @Inject
    FixtureQueries fixtures;

    /** @return the matches of the referee on these days, by day and time, with everybody in the crew */
    List<OwnAssignment> of(RefereeId referee, LocalDate from, LocalDate until) {
        Map<FixtureId, List<Member>> crews = crews(referee, from, until);
        Map<FixtureId, FixtureView> known =
                fixtures.byIds(crews.keySet()).stream().collect(Collectors.toMap(FixtureView::id, Function.identity()));
        return crews.entrySet().stream()
                .map(crew -> own(referee, known.get(crew.getKey()), crew.getValue()))
                .toList();
    }

    /**
     * @return the fixtures on this day or later of which an assigner must look at the committed crew; postponed ones, which
     *     keep their old day to be shown, whatever it is
     */
    Set<FixtureId> needingAction(LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select f.id from fixture f
                         where (f.match_date >= :from or f.status = 'POSTPONED')
                           and exists (select 1 from crew_slot s
                                        where s.fixture_id = f.id and s.referee_id is not null
                                          and (s.action_needed or s.answer = 'DECLINED'))
                         order by f.match_date, f.starts_at nulls first, f.id""")
                .bind("from", from)
                .mapTo(UUID.class)
                .map(FixtureId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Map<FixtureId, List<Member>> crews(RefereeId referee, LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select s.fixture_id, s.role, s.answer,
                               r.id, r.first_name || ' ' || r.last_name, r.licence, c.name, r.email, r.telephone,
                               r.home_latitude, r.home_longitude, r.home_zip
                          from crew_slot own
                          join fixture f on f.id = own.fixture_id
                          join crew_slot s on s.fixture_id = own.fixture_id
                          join referee r on r.id = s.referee_id
                          left join club c on c.id = r.club_id
                         where own.referee_id = :referee and f.match_date between :from and :until
                         order by f.match_date, f.starts_at nulls first, f.id""")
                .bind("referee", referee)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> member(row))
                .collect(Collectors.groupingBy(Member::fixture, LinkedHashMap::new, Collectors.toList())));
    }

    private static OwnAssignment own(RefereeId referee, FixtureView fixture, List<Member> crew) {
        Member self = crew.stream()
                .filter(member -> member.contact().referee().id().equals(referee))
                .findFirst()
                .orElseThrow();
        List<CrewMember> others = crew.stream()
                .filter(member -> member != self)
                .map(Member::contact)
                .sorted((one, other) -> one.role().compareTo(other.role()))
                .toList();
        return new OwnAssignment(
                fixture,
                self.contact().role(),
                self.answer(),
                others,
                self.home().crowFliesTo(Place.of(fixture.venue())).orElse(null));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new FixtureId(row.getObject("fixture_id", UUID.class)),
                AssignmentAnswer.valueOf(row.getString("answer")),
                new Place(
                        row.getObject("home_latitude", Double.class),
                        row.getObject("home_longitude", Double.class),
                        row.getString("home_zip")),
                new CrewMember(
                        CrewRole.valueOf(row.getString("role")),
                        Objects.requireNonNull(CrewRows.referee(row, 4)),
                        row.getString("email"),
                        row.getString("telephone")));
    }

    private record Member(FixtureId fixture, AssignmentAnswer answer, Place home, CrewMember contact) {}
}

package org.refstand.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Everything the desk keeps of a person, for whoever asks what it is: the right of access of Article 15 GDPR. */
@ReadSide
public class PersonalData {
    private static final String EVERYTHING =
            """
            with person as (
              select r.id as referee, a.id as account, lower(a.login) as login
                from referee r full join account a on a.referee_id = r.id
               where r.id = :id or a.id = :id),
            match as (
              select f.id, f.number, f.match_date as day, h.name as home, g.name as away
                from fixture f join team h on h.id = f.home_team_id join team g on g.id = f.away_team_id)
            select jsonb_pretty(jsonb_strip_nulls(jsonb_build_object(
              'referee', (select to_jsonb(r) from referee r where r.id = p.referee),
              'account', (select to_jsonb(a) - 'password_hash' - 'password_number' from account a where a.id = p.account),
              'roles', (select jsonb_agg(o.role order by o.role) from account_role o where o.account_id = p.account),
              'accessTokens', (select jsonb_agg(to_jsonb(t) - 'hash' order by t.created_at)
                                 from access_token t where t.account_id = p.account),
              'logIns', (select jsonb_agg(to_jsonb(l) - 'login') from login_place l where l.login = 'login:' || p.login),
              'absences', (select jsonb_agg(to_jsonb(a) order by a.starts_at)
                             from absence a where a.referee_id = p.referee),
              'partnerWishes', (select jsonb_agg(jsonb_build_object('colleague', c.first_name || ' ' || c.last_name,
                                                                    'wish', w.wish) order by c.id)
                                  from partner_wishes l join partner_wish w on w.list_id = l.id
                                  join referee c on c.id = w.colleague_id
                                 where l.referee_id = p.referee),
              'answers', (select jsonb_agg(to_jsonb(m) || jsonb_build_object('answer', v.answer, 'confirmedAt', v.confirmed_at)
                                           order by m.day, m.id)
                            from availability v join match m on m.id = v.fixture_id where v.referee_id = p.referee),
              'assignments', (select jsonb_agg(to_jsonb(m) || jsonb_build_object('role', s.role, 'answer', s.answer,
                                               'answeredAt', s.answered_at) order by m.day, m.id)
                                from crew_slot s join match m on m.id = s.fixture_id where s.referee_id = p.referee),
              'notices', (select jsonb_agg(to_jsonb(n) - 'event_id' order by n.created_at)
                            from notification n where n.referee_id = p.referee or n.account_id = p.account),
              'history', (select jsonb_agg(jsonb_build_object('at', e.occurred_at, 'what', e.type, 'is', e.payload,
                                                              'personal', d.data) order by e.position)
                            from event e left join event_personal d on d.event_id = e.event_id
                           where e.aggregate_id in (p.referee, p.account)
                              or e.concerns && array_remove(array[p.referee, p.account], null)
                                 and (e.aggregate_type in ('Absence', 'Availability', 'Notification')
                                      or e.aggregate_type = 'PartnerWishes'
                                         and e.payload ->> 'refereeId' = cast(p.referee as text))),
              'done', (select jsonb_agg(jsonb_build_object('at', e.occurred_at, 'what', e.type) order by e.position)
                         from event e where e.actor = p.account))))
              from person p""";

    @Inject
    Jdbi jdbi;

    @Inject
    CurrentCaller caller;

    /**
     * As JSON, in the words of the database; passwords and tokens are kept as hashes only and are left out, and so are what is
     * staged, which nobody is told before it is committed, the reasons that assigners gave each other, which may be about
     * somebody else, and what colleagues wish about them, which is theirs. Empty when there is no such person.
     *
     * @throws Forbidden when somebody but an administrator asks for another's, known or not
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<String> of(SomebodyId id) {
        Caller by = caller.get();
        boolean own = id.value().equals(by.account()) || id.value().equals(by.referee());
        if (!own && !by.is(Role.ADMIN)) {
            throw Forbidden.to(by, "PersonalData.of");
        }
        return jdbi.withHandle(handle -> handle.createQuery(EVERYTHING)
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }
}

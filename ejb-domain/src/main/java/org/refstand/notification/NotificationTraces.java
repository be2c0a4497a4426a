package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/**
 * What somebody was told, and what others were told by their name: the words go. The notices stay, so that nobody is told
 * again of the same event.
 */
@ApplicationScoped
class NotificationTraces implements PersonalTraces {
    private static final Texts TEXTS = Texts.of(NotificationTraces.class);

    @Inject
    Jdbi jdbi;

    @Inject
    Notifications notifications;

    @Override
    public void erase(Person person) {
        Sentence instead = TEXTS.sentence("erased");
        notifications.findAll(about(person)).forEach(notification -> notification.erase(instead));
    }

    /** Whom a notice names is said by its reason; where that lies in a season kept elsewhere, nobody can tell. */
    private List<NotificationId> about(Person person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select n.id from notification n
                         where n.referee_id = any(:persons) or n.account_id = any(:persons)
                            or n.event_id in (select e.event_id from event e where e.concerns && :persons)
                               and n.kind in ('ASSIGNMENT_DECLINED', 'ACTION_NEEDED')
                            or n.kind in ('ASSIGNMENT_DECLINED', 'ACTION_NEEDED')
                               and not exists (select 1 from event e where e.event_id = n.event_id)
                         order by n.id""")
                .bind("persons", person.ids())
                .mapTo(UUID.class)
                .map(NotificationId::new)
                .list());
    }
}

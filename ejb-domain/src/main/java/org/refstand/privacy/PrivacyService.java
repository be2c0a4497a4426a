package org.refstand.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.refstand.account.AccountId;
import org.refstand.account.AccountQueries;
import org.refstand.account.AccountView;
import org.refstand.account.SeenAccount;
import org.refstand.eventlog.EventPeople;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.referee.RefereeId;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Role;

/**
 * Erases what says who somebody is, for good: in the rows of every feature, beside the log and in the answers that were kept.
 * What history needs stays, with nobody's name. See docs/decisions/0015-people.md.
 */
@UseCase
public class PrivacyService {
    private static final Texts TEXTS = Texts.of(PrivacyService.class);

    @Inject
    @Any
    Instance<PersonalTraces> traces;

    @Inject
    EventPeople people;

    @Inject
    AccountQueries accounts;

    /** Erases the personal data of a referee who stopped, and of the account that belongs to them. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<RefereeId> eraseReferee(SeenReferee referee) {
        return new Checks().given("id", referee.id()).then(() -> {
            people.holdReaders();
            Optional<AccountId> account = accounts.of(referee.id());
            return erase(new Person(
                            referee.id().value(), account.map(AccountId::value).orElse(null), referee.version()))
                    .map(person -> referee.id());
        });
    }

    /** Erases the personal data of an account that is no referee's. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountId> eraseAccount(SeenAccount account) {
        return new Checks().given("id", account.id()).then(() -> {
            people.holdReaders();
            Optional<AccountView> known = accounts.find(account.id());
            if (known.isEmpty()) {
                return Outcome.rejected(Stale.unknown("Account", account.id()));
            }
            if (known.get().referee() != null) {
                return Outcome.rejected(ofReferee(known.get()));
            }
            return erase(new Person(null, account.id().value(), account.version()))
                    .map(person -> account.id());
        });
    }

    private Outcome<Person> erase(Person person) {
        List<Rejection> obstacles = traces.stream()
                .flatMap(feature -> feature.obstacles(person).stream())
                .toList();
        if (!obstacles.isEmpty()) {
            return Outcome.rejected(obstacles);
        }
        traces.forEach(feature -> feature.erase(person));
        return Outcome.done(person);
    }

    private static Rejection ofReferee(AccountView account) {
        return Rejection.of(
                "ACCOUNT_OF_REFEREE",
                TEXTS.sentence("account.ofReferee", account.displayName()),
                new Concerned("Account", account.id().value(), account.login()));
    }
}

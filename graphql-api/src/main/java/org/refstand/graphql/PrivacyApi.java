package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.account.AccountId;
import org.refstand.account.SeenAccount;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.privacy.PersonView;
import org.refstand.privacy.PersonalData;
import org.refstand.privacy.PrivacyQueries;
import org.refstand.privacy.PrivacyService;
import org.refstand.privacy.SomebodyId;
import org.refstand.referee.RefereeId;
import org.refstand.referee.SeenReferee;

/** Whose personal data the desk keeps, and their end. */
@GraphQLApi
@ApplicationScoped
public class PrivacyApi {
    @Inject
    PrivacyQueries queries;

    @Inject
    PersonalData data;

    @Inject
    PrivacyService privacy;

    @Query
    @Description("People by name whose personal data the desk keeps, referees and accounts; for administrators")
    public Connection<PersonView> people(
            @Description("Part of name or log-in name") String search,
            @Description("Only those who whistle or may log in, or only the others") Boolean active,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.people(search, active, asked), asked);
    }

    @Query
    @Description("Everything the desk keeps of a person, as JSON; for administrators and for the person")
    public Optional<String> personalData(@Description("Of a referee, or of an account") @NonNull SomebodyId id) {
        return data.of(id);
    }

    @Mutation
    @Description(
            "Erases for good what says who a deactivated referee is, with the account that belongs to them; what they"
                    + " whistled stays, with nobody's name. For administrators")
    public Outcome<RefereeId> eraseReferee(SeenReferee command) {
        return privacy.eraseReferee(command);
    }

    @Mutation
    @Description(
            "Erases for good what says whose an inactive account is that belongs to no referee; for administrators")
    public Outcome<AccountId> eraseAccount(SeenAccount command) {
        return privacy.eraseAccount(command);
    }
}

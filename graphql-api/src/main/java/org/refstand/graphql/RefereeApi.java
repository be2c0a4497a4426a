package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.referee.ChangeOwnContact;
import org.refstand.referee.ChangeReferee;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeFilter;
import org.refstand.referee.RefereeHistory;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.referee.RefereeView;
import org.refstand.referee.SeenReferee;

/** The referees. */
@GraphQLApi
@ApplicationScoped
public class RefereeApi {
    @Inject
    RefereeQueries queries;

    @Inject
    RefereeHistory history;

    @Inject
    RefereeService referees;

    @Query
    @Description("Referees by last and first name; for assigners")
    public Connection<RefereeView> referees(RefereeFilter filter, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        RefereeFilter wanted = filter == null ? new RefereeFilter(null, null, null, null) : filter;
        return Connection.of(queries.page(wanted, asked), asked);
    }

    @Query
    @Description("One referee; a referee sees only the own data")
    public Optional<RefereeView> referee(@NonNull RefereeId id, Instant asOf) {
        return asOf == null ? queries.find(id) : history.find(id, asOf);
    }

    @Mutation
    @Description("Adds a referee")
    public Outcome<RefereeView> createReferee(RefereeDetails command) {
        return referees.create(command);
    }

    @Mutation
    @Description("Changes what is known of a referee")
    public Outcome<RefereeView> changeReferee(ChangeReferee command) {
        return referees.change(command);
    }

    @Mutation
    @Description("A referee changes the own contact, limits and wish; an assigner may for anybody")
    public Outcome<RefereeView> changeOwnContact(ChangeOwnContact command) {
        return referees.changeOwnContact(command);
    }

    @Mutation
    @Description("Is not assigned any more")
    public Outcome<RefereeView> deactivateReferee(SeenReferee command) {
        return referees.deactivate(command);
    }

    @Mutation
    @Description("May be assigned again")
    public Outcome<RefereeView> reactivateReferee(SeenReferee command) {
        return referees.reactivate(command);
    }

    @Mutation
    @Description("Deletes a referee where nothing depends on it, else says what does")
    public Outcome<RefereeId> deleteReferee(SeenReferee command) {
        return referees.delete(command);
    }
}

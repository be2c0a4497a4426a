package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LicenceClass;

/** The licence classes. */
@GraphQLApi
@ApplicationScoped
public class LicenceApi {
    @Inject
    LeagueCatalog catalog;

    @Query
    @Description("The licence classes, the lowest first")
    public List<LicenceClass> licenceClasses() {
        return catalog.licenceClasses();
    }
}

package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** What a client may ask before it knows anybody: which desk is this. */
@GraphQLApi
@ApplicationScoped
public class DeskApi {
    /** Name and version of the desk. Needs no login. */
    @Query
    @Description("Which desk answers here. Needs no login.")
    public Desk desk() {
        String version = DeskApi.class.getPackage().getImplementationVersion();
        return new Desk("Refstand", version == null ? "development" : version);
    }

    /**
     * The desk that answers.
     *
     * @param name the product's name
     * @param version the released version, or "development"
     */
    @Description("The desk that answers.")
    public record Desk(
            @Description("The product's name.") String name,
            @Description("The released version, or \"development\".") String version) {}
}

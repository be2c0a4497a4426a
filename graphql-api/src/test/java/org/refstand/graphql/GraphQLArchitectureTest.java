package org.refstand.graphql;

import org.refstand.architecture.FaceArchitecture;

/** The GraphQL face keeps the rules of faces. */
class GraphQLArchitectureTest extends FaceArchitecture {

    GraphQLArchitectureTest() {
        super("org.refstand.graphql");
    }
}

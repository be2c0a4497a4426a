/** From our Java types to the GraphQL schema: what is indexed, how types are named, which scalars there are. */
package org.refstand.graphql.schema;

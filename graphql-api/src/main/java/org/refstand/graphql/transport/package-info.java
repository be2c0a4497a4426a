/** GraphQL over HTTP and over WebSocket (graphql-transport-ws), both at {@code /graphql}. */
package org.refstand.graphql.transport;

/**
 * The GraphQL face of the desk: one {@code …Api} class per feature, each a thin delegate to that feature's service, over
 * the same records the web face uses. {@code schema} makes the schema from those classes, {@code execution} runs a
 * document against it, {@code transport} speaks HTTP and WebSocket.
 */
package org.refstand.graphql;

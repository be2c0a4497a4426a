/**
 * The GraphQL face of the desk: one {@code …Api} class per feature, each a thin delegate to that feature's services, over
 * the same records the web face uses. {@code schema} makes the schema from those classes, {@code execution} runs a
 * document against it, {@code live} feeds subscriptions, {@code transport} speaks HTTP and WebSocket.
 *
 * <p>How to add an operation:
 * <ul>
 *   <li>A public class, {@code @GraphQLApi @ApplicationScoped}, that injects services; it is found by itself. Every public
 *       method is {@code @Query}, {@code @Mutation}, {@code @Subscription} or has a {@code @Source} parameter, and carries
 *       a {@code @Description}, which is its documentation; so do arguments, but for the names of {@code WellKnown}.
 *   <li>A mutation takes one record called {@code command} and returns {@code Outcome<View>}, or {@code ListOutcome} for
 *       an {@code Outcome<List<View>>}. In a command, ids, days, moments and enums are demanded unless their description
 *       says what null means. So is it with what an object of an answer holds: it is promised unless its description
 *       says what null means.
 *   <li>A list that grows takes {@code Integer first, String after} and returns {@link org.refstand.graphql.Connection}.
 *   <li>A field of another feature takes {@code @Source List<View>} and answers one for each, in that order, in one call.
 *   <li>A subscription returns {@code Publisher} from {@link org.refstand.graphql.live.LiveEvents}.
 *   <li>The schema is committed: see {@code SchemaTest} for how to rewrite {@code schema.graphql}.
 * </ul>
 */
package org.refstand.graphql;

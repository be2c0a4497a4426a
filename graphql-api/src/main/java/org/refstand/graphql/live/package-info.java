/** What subscriptions are made of: committed events, handed to each subscriber in order and as the caller it is. */
package org.refstand.graphql.live;

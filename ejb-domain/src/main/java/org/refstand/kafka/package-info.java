/**
 * The bridge to a Kafka cluster, where one is configured: a relay that sends every event of the log to a topic, and an inbox
 * that takes changes of fixtures which an outside league system publishes. Off, no class of the client library is loaded.
 */
package org.refstand.kafka;

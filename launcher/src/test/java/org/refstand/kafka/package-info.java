/** The started product with a real Kafka broker, which runs in the JVM of the test. */
package org.refstand.kafka;

package org.refstand.webhook;

import java.net.URI;
import java.util.List;

/**
 * A webhook that something is to be sent to.
 *
 * @param secrets that sign
 * @param probing whether the circuit was open, so that one try must do
 */
record Due(WebhookId id, URI url, List<String> secrets, boolean probing) {}

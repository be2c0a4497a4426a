package org.refstand.account;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a personal access token. */
public record AccessTokenId(UUID value) implements Id {}

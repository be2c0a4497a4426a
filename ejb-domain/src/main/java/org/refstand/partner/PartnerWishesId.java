package org.refstand.partner;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a referee's list of wishes. */
public record PartnerWishesId(UUID value) implements Id {}

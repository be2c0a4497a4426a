package org.refstand.graphql.transport;

import jakarta.servlet.http.HttpSession;
import org.refstand.security.Caller;

/** Who is logged in at a browser; the web face knows. */
public interface BrowserSessions {
    /** Who is logged in now; {@link Caller#NOBODY} when no one is, or may not be any more. */
    Caller of(HttpSession session);
}

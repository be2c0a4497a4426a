/** Who is logged in at this browser, and telling the services so. */
package org.refstand.web.session;

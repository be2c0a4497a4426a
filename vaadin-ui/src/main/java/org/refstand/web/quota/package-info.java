/** The accounts of clubs: all of them for assigners and administrators, the own one for referees. */
package org.refstand.web.quota;

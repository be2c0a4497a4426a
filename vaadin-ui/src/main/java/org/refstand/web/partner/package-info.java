/** With whom a referee would like to whistle: the same part for the referee and for assigners. */
package org.refstand.web.partner;

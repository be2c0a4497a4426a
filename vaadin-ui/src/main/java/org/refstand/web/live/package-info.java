/** From a committed event to an open page. */
package org.refstand.web.live;

/** The plan that makes itself: asking for it, watching the search, taking over what it found. */
package org.refstand.web.assigner.planning;

/** Who did what, when and why: of the desk, of one object, and the plan of a period as it was. */
package org.refstand.web.history;

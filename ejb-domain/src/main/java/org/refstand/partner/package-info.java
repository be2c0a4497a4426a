/** With whom referees would like to whistle, and with whom they would rather not. */
package org.refstand.partner;

/** The right to be forgotten, and the right to know: what the desk keeps of people, and its end. */
package org.refstand.privacy;

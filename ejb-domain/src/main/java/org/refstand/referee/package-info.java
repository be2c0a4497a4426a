/** The referees: who they are, what they may, where they live, how much they want. */
package org.refstand.referee;

/** The assignment board: the matches of a period with their crews, the candidates for a role, the plan and its commit. */
package org.refstand.web.assigner.board;

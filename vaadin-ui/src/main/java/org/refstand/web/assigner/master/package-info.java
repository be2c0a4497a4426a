/** The pages of the master data: clubs, halls, teams, leagues and referees, each a table with its filters in the header. */
package org.refstand.web.assigner.master;

/** What the association plays with: clubs, teams, venues, leagues with the roles of their crews, licence classes. */
package org.refstand.league;

/** The referee's own world: what comes next, answers and absences, own matches, news, and what everybody keeps of oneself. */
package org.refstand.web.referee;

/** When referees can whistle: periods, answers, absences. */
package org.refstand.availability;

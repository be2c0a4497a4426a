/** The import page: a schedule file is uploaded, looked at, and applied as a whole. */
package org.refstand.web.assigner.schedule;

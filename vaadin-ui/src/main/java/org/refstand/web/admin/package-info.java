/** The administrator's pages: who may log in, and how strict the association is. */
package org.refstand.web.admin;

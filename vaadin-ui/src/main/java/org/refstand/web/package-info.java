/** The web face: Vaadin views on the domain's services, one package per part of the desk. */
package org.refstand.web;

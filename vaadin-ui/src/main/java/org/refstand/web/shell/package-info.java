/** What every page has around it: navigation, log in, languages, colours, security headers, answers to errors. */
package org.refstand.web.shell;

/** Words, dates and numbers in the user's language and the association's zone. */
package org.refstand.web.text;

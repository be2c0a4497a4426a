/** What clubs owe for their teams and what their referees have given for it: the account of each club in a season. */
package org.refstand.quota;

/** Who may log in: accounts, passwords, sessions and tokens. */
package org.refstand.account;

/** Who is calling and may they. Knows roles and the caller, not where accounts are kept. */
package org.refstand.security;

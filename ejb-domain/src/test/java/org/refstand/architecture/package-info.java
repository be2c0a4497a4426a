/**
 * The architecture as red tests: which feature may know which, what is public, where a transaction begins, whose library
 * is whose. Every rule is tried against a violation planted under {@code org.refstand.planted}.
 */
package org.refstand.architecture;

/** Planted violations of the house rules, for org.refstand.architecture.RulesBiteTest only. */
package org.refstand.planted.schedule;

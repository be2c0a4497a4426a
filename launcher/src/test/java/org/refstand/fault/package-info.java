/**
 * The product, its server and its database killed in the middle of their work, and what became of every command that was
 * under way. What clients saw is judged by a checker that is tested itself, on planted anomalies.
 */
package org.refstand.fault;

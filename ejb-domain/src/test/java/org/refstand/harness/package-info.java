/**
 * What the container tests (suffix IT) stand on: one PostgreSQL, one Payara Micro and one deployment for the whole
 * module run, a clean world before each test, races with real threads, a count of SQL statements.
 */
package org.refstand.harness;

/** Runs one document: limits, prepared documents, fetchers that call our classes, error codes. */
package org.refstand.graphql.execution;

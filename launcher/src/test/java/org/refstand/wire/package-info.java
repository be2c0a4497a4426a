/** Programs that talk GraphQL with the started product, as outside systems do. */
package org.refstand.wire;

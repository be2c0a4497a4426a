/** Who whistles what: crews, the rules on assignments, the plan and its commit. */
package org.refstand.assignment;

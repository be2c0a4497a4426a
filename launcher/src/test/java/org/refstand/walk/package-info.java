/** The main job as a whole on the started product: the assigner and the referees in browsers, a program over the API. */
package org.refstand.walk;

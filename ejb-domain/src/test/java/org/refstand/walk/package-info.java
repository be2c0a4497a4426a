/** The main job as a whole, on a real schedule: from the import to the last message. */
package org.refstand.walk;

/** What several of the assigner's pages share: their frame and styles, links to places, fields to choose from long lists. */
package org.refstand.web.assigner;

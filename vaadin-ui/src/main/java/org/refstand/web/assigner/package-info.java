/** What several of the assigner's pages share: links to places, fields to choose from long lists, lists that grow. */
package org.refstand.web.assigner;

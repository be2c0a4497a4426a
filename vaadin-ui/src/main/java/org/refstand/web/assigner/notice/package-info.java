/** The page of what people were told. */
package org.refstand.web.assigner.notice;

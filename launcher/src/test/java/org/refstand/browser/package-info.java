/** The product as its users see it: a real browser on the really started desk. */
package org.refstand.browser;

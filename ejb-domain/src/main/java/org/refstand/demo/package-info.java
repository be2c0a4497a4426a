/**
 * The demo association: on an empty database, when told to ({@code refstand.demo=true}), loads real schedules moved to
 * today, invented referees and accounts, so that everything can be tried at once. It does all of it through the services
 * that people use, and knows nothing else of the desk.
 */
package org.refstand.demo;

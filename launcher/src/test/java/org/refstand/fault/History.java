package org.refstand.fault;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What clients did to a few objects and saw of them.
 *
 * @param start the objects before
 * @param acts of all clients, in any order
 * @param order the versions that each object has had since, and the id of the act that made it
 */
record History(Map<String, Act.Seen> start, List<Act> acts, Map<String, NavigableMap<Long, String>> order) {}

package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refstand.demo.FullDesk;
import org.refstand.harness.ContainerTest;
import org.refstand.league.LeagueEvent;
import org.refstand.league.LeagueId;
import org.refstand.security.Role;

/**
 * Forgetting to raise the version is impossible: every attribute of every aggregate and of every part there is, read from
 * JPA's own model, is changed behind the aggregate's back, once without a word, which must not be written, and once with an
 * event, which must raise the version of the root by one. A new aggregate fails here until {@link FullDesk} has one.
 */
class EveryAggregateIT extends ContainerTest {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FullDesk desk;

    @Inject
    private Tinkerer tinkerer;

    @Test
    void a_change_of_it_or_its_parts_raises_its_version_or_is_refused() {
        world.prepared(() -> {
            desk.fill();
            return null;
        });
        List<String> wrong = new ArrayList<>();
        Set<String> raised = new TreeSet<>();
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            int changed = 0;
            for (Attribute<?, ?> attribute : type.getAttributes()) {
                String silent = tried(type, attribute, false);
                if (silent.equals("untouched")) {
                    continue;
                }
                changed++;
                if (!silent.equals("refused")) {
                    wrong.add(type.getName() + "." + attribute.getName() + " without a word: " + silent);
                }
                String told = tried(type, attribute, true);
                if (told.equals("raised")) {
                    raised.add(type.getName() + (attribute.isCollection() ? "." + attribute.getName() : ""));
                } else if (!told.equals("not for the database")) {
                    wrong.add(type.getName() + "." + attribute.getName() + " with an event: " + told);
                }
            }
            assertThat(changed).as("attributes of " + type.getName()).isPositive();
        }
        assertThat(wrong).isEmpty();
        assertThat(raised).containsAll(expected());
    }

    /** Each entity by one attribute of its own at least, of which some have none to change, and each collection. */
    private Set<String> expected() {
        Set<String> names = new TreeSet<>();
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            boolean isBare = Set.of("Crew", "PartnerWishes").contains(type.getName());
            if (!isBare) {
                names.add(type.getName());
            }
            type.getPluralAttributes().forEach(parts -> names.add(type.getName() + "." + parts.getName()));
        }
        assertThat(names).contains("Crew.slots", "CrewSlot", "League.roles", "Account.roles", "PartnerWishes.wishes");
        return names;
    }

    private String tried(EntityType<?> type, Attribute<?, ?> attribute, boolean told) {
        AtomicReference<String> heard = new AtomicReference<>("unheard");
        try {
            Outcome<String> end = world.prepared(() -> tinkerer.change(type, attribute, told, heard));
            if (!end.rejections().get(0).code().equals("TAKEN_BACK")) {
                return "not for the database";
            }
        } catch (RuntimeException e) {
            return reason(e);
        }
        return heard.get();
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("nothing is told of it")) {
                return "refused";
            }
        }
        boolean constraint = DatabaseError.in(failure).isPresent();
        return constraint || failure instanceof PersistenceException ? "not for the database" : failure.toString();
    }

    /** Changes things nobody should change like that; everything is taken back. */
    @UseCase
    public static class Tinkerer {
        @PersistenceContext
        EntityManager entities;

        @Inject
        UnitOfWork unit;

        /** Sets the attribute of some object to something else. */
        @RolesAllowed(Role.ADMINS)
        public Outcome<String> change(
                EntityType<?> type, Attribute<?, ?> attribute, boolean told, AtomicReference<String> heard)
                throws IllegalAccessException {
            Object entity = example(type, attribute);
            Aggregate root = entity instanceof Part part ? part.root() : (Aggregate) entity;
            long before = root.version();
            if (!altered(entity, attribute)) {
                heard.set("untouched");
            } else {
                unit.track(root);
                if (told) {
                    root.raise(new LeagueEvent.LeagueDeleted(new LeagueId(root.uuid())));
                }
                unit.complete();
                entities.clear();
                long after = entities.find(root.getClass(), root.uuid()).version();
                heard.set(after == before + 1 ? "raised" : "written, version " + before + " to " + after);
            }
            return Outcome.rejected(Rejection.of("TAKEN_BACK", new Sentence("", "")));
        }

        /** One whose collection holds something, if it is about that. */
        private Object example(EntityType<?> type, Attribute<?, ?> attribute) throws IllegalAccessException {
            for (Object row : entities.createQuery("select e from " + type.getName() + " e")
                    .setMaxResults(400)
                    .getResultList()) {
                if (!attribute.isCollection()
                        || !elements(value(row, attribute)).isEmpty()) {
                    return row;
                }
            }
            throw new AssertionError("FullDesk has no " + type.getName() + " with " + attribute.getName());
        }

        private static Object value(Object entity, Attribute<?, ?> attribute) throws IllegalAccessException {
            Field field = (Field) attribute.getJavaMember();
            field.setAccessible(true);
            return field.get(entity);
        }

        private static Collection<?> elements(Object collection) {
            return collection instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) collection;
        }

        private static boolean altered(Object entity, Attribute<?, ?> attribute) throws IllegalAccessException {
            boolean fixed = attribute instanceof SingularAttribute<?, ?> one
                    && (one.isId() || one.isVersion() || one.isAssociation());
            if (fixed) {
                return false;
            }
            Object value = value(entity, attribute);
            if (attribute.isCollection()) {
                Iterator<?> elements = elements(value).iterator();
                elements.next();
                elements.remove();
            } else {
                Field field = (Field) attribute.getJavaMember();
                field.set(entity, another(value, field.getType()));
            }
            return true;
        }

        private static Object another(Object value, Class<?> type) {
            if (type.isEnum()) {
                return Stream.of(type.getEnumConstants())
                        .filter(constant -> constant != value)
                        .findFirst()
                        .orElseThrow();
            }
            if (type == String.class) {
                return value == null ? "x" : value + "x";
            }
            if (type == boolean.class) {
                return !(boolean) value;
            }
            if (type == UUID.class) {
                return Uuid7.next();
            }
            if (type == Instant.class) {
                return value == null ? Instant.EPOCH : ((Instant) value).plusSeconds(60);
            }
            if (type == LocalDate.class) {
                return value == null ? LocalDate.EPOCH : ((LocalDate) value).plusDays(1);
            }
            return number(value, type);
        }

        private static Object number(Object value, Class<?> type) {
            Number old = value == null ? 0 : (Number) value;
            if (type == int.class || type == Integer.class) {
                return old.intValue() + 1;
            }
            if (type == long.class || type == Long.class) {
                return old.longValue() + 1;
            }
            if (type == double.class || type == Double.class) {
                return old.doubleValue() + 1;
            }
            throw new AssertionError("Say here what another " + type.getName() + " would be");
        }
    }
}

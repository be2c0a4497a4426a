package org.refstand.harness;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside the container, against the real database.
 *
 * <pre>{@code
 * class FixtureServiceIT extends ContainerTest {
 *     @Inject FixtureService fixtures;
 *
 *     @Test void an_assigner_plans_a_fixture() {
 *         Outcome<FixtureView> planned = world.as(World.assigner(), () -> fixtures.create(aMatch()));
 *         assertThat(planned.isDone()).isTrue();
 *     }
 * }
 * }</pre>
 *
 * <p>Name the class {@code …IT}, extend this one, {@code @Inject} what is to be tested. The class lies in the package
 * of its feature and so sees what is package-private there. Each test method starts with an empty {@link World}. All
 * test classes share one deployment, so a test must not leave threads or timers behind. {@code @Nested} classes and
 * {@code @BeforeAll} do not reach the container: do without. One class alone: {@code mvn verify -pl ejb-domain -am
 * -Dtest=none -Dit.test=FixtureServiceIT -Dsurefire.failIfNoSpecifiedTests=false}; what the container said is in {@code
 * target/container/payara.log.0}.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {

    /** The world this test acts in. */
    @Inject
    protected World world;

    /** Lets callers meet at the same moment. */
    @Inject
    protected Race race;

    /** Counts what is sent to the database. */
    @Inject
    protected Statements statements;

    /** Takes away whatever the test before has written. */
    @BeforeEach
    void startFromAnEmptyWorld() {
        world.clear();
    }
}

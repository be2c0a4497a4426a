package org.refstand.harness;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.SetupContainers;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Deploys once for all test classes of a run. Arquillian on its own deploys per class, and Payara Micro starts anew
 * for each deployment: that would be half a minute per class instead of per run.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeploymentScenarioGenerator.class, SameArchive.class).observer(Lifecycle.class);
    }

    /** No test class names its deployment: it is the same for all. */
    public static class SameArchive implements DeploymentScenarioGenerator {

        @Override
        public List<DeploymentDescription> generate(TestClass testClass) {
            return List.of(new DeploymentDescription("refstand", TestArchive.refstand()).shouldBeTestable(true));
        }
    }

    /** Starts the servers with the first test class, keeps the deployment, and ends all after the last one. */
    public static class Lifecycle {

        /** Tells every step otherwise; kept in a constant, or the setting is lost with the logger. */
        private static final Logger ADAPTER_LOG = Logger.getLogger("fish.payara.arquillian");

        private static final int SECONDS_TO_STOP = 20;

        @Inject
        private Instance<ContainerRegistry> containers;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> deployed;

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenarioOfTheClass;

        @Inject
        private Event<DeploymentEvent> deployments;

        private Servers servers;
        private DeploymentScenario scenario;
        private List<ProcessHandle> processes = Collections.emptyList();

        /** The servers of the run, before Arquillian looks at the container's configuration. */
        public void startServers(@Observes(precedence = 100) SetupContainers event) {
            ADAPTER_LOG.setLevel(Level.WARNING);
            servers = Servers.start();
            for (Container<?> container : containers.get().getContainers()) {
                servers.containerProperties().forEach(container.getContainerConfiguration()::overrideProperty);
            }
        }

        /** The first class makes the archive; later ones find the scenario they would have made. */
        public void generateOnce(@Observes EventContext<GenerateDeployment> context) {
            if (scenario == null) {
                context.proceed();
                scenario = scenarioOfTheClass.get();
            } else {
                scenarioOfTheClass.set(scenario);
            }
        }

        /** Deploys for the first class only. */
        public void deployOnce(@Observes EventContext<DeployManagedDeployments> context) {
            if (scenario.deployments().stream().anyMatch(Deployment::hasDeploymentError)) {
                throw new IllegalStateException("The test archive did not deploy, see the first test class's error");
            }
            if (scenario.deployments().stream().noneMatch(Deployment::isDeployed)) {
                List<ProcessHandle> before = children(process -> true);
                context.proceed();
                processes = children(process -> !before.contains(process));
            }
        }

        /**
         * Corrects the address: the container names the machine's own, where nothing listens. And says at once what
         * is wrong when the archive was refused, for Payara Micro goes on without it.
         */
        public void checkDeployment(@Observes AfterDeploy event) {
            HTTPContext loopback = new HTTPContext("127.0.0.1", servers.port());
            deployed.get().getContexts(HTTPContext.class).stream()
                    .flatMap(context -> context.getServlets().stream())
                    .map(servlet -> new Servlet(servlet.getName(), servlet.getContextRoot()))
                    .forEach(loopback::add);
            if (loopback.getServlets().isEmpty()) {
                throw new IllegalStateException("The test archive did not deploy. " + Servers.failure());
            }
            deployed.set(new ProtocolMetaData().addContext(loopback));
        }

        /** Keeps the deployment when a class ends. */
        public void keepDeployment(@Observes EventContext<UnDeployManagedDeployments> context) {
            // not proceeding is the point
        }

        /** Ends what was started, and waits until it has ended. */
        public void stopServers(@Observes(precedence = 100) AfterSuite event) {
            try {
                if (scenario != null) {
                    scenario.deployedDeploymentsInUnDeployOrder().forEach(this::undeploy);
                }
            } finally {
                processes.forEach(Lifecycle::awaitEnd);
                if (servers != null) {
                    servers.close();
                }
            }
        }

        private void undeploy(Deployment deployment) {
            Container<?> container =
                    containers.get().getContainer(deployment.getDescription().getTarget());
            deployments.fire(new UnDeployDeployment(container, deployment));
        }

        private static List<ProcessHandle> children(Predicate<ProcessHandle> filter) {
            return ProcessHandle.current().children().filter(filter).toList();
        }

        private static void awaitEnd(ProcessHandle process) {
            try {
                process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Waiting for process " + process.pid() + " failed", e);
            }
        }
    }
}

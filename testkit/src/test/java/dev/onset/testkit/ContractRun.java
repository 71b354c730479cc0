package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract's subclass as an author would, and tells which of its tests failed. */
final class ContractRun {

    private ContractRun() {}

    static Set<String> failures(Class<?> contract) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).as("tests started in %s", contract).isPositive();
        Set<String> failed = new TreeSet<>();
        tests.failed().stream().map(ContractRun::methodName).forEach(failed::add);
        return failed;
    }

    private static String methodName(Event event) {
        return ((MethodSource) event.getTestDescriptor().getSource().orElseThrow()).getMethodName();
    }
}

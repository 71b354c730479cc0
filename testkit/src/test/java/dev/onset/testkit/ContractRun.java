package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract's subclass as an author would, and tells which of its tests failed. */
final class ContractRun {

    private ContractRun() {}

    static Set<String> failures(Class<?> contract) {
        return failures(contract, List.of(selectClass(contract)));
    }

    /** Runs some of the contract's tests only, where all would take long. */
    static Set<String> failures(Class<?> contract, String... tests) {
        return failures(
                contract,
                Arrays.stream(tests).map(test -> selectMethod(contract, test)).toList());
    }

    private static Set<String> failures(Class<?> contract, List<? extends DiscoverySelector> selectors) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(DiscoverySelector[]::new))
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

package dev.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.greenroom.diagram.Processes;
import dev.greenroom.diagram.Worker;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The engine delivers each job at least once: each worker has a test that runs it twice. */
class EveryWorkerRunsTwiceTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(Greenroom.class.getPackageName());

    @Test
    void each_worker_has_a_test_that_runs_it_twice() {
        var processes = new Processes();
        var tasks = processes.diagrams().stream()
                .flatMap(diagram -> diagram.each(ServiceTask.class).stream())
                .map(Processes::jobType)
                .toList();
        assertThat(processes.workers())
                .filteredOn(worker -> tasks.contains(worker.jobType()))
                .isNotEmpty()
                .filteredOn(worker -> !runsTwice(worker))
                .isEmpty();
    }

    private static boolean runsTwice(Worker worker) {
        var name = worker.type().getName() + "Test";
        return TESTS.contain(name)
                && testsIn(TESTS.get(name)).anyMatch(test -> runs(test, worker, new HashSet<>()) >= 2);
    }

    private static Stream<JavaMethod> testsIn(JavaClass test) {
        return test.getMethods().stream()
                .filter(method ->
                        method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class));
    }

    /** Calls of the worker's method from here and from what this test class calls of its own. */
    private static int runs(JavaCodeUnit unit, Worker worker, Set<JavaCodeUnit> path) {
        if (!path.add(unit)) {
            return 0;
        }
        int direct = (int) unit.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(worker.type())
                        && call.getTarget().getName().equals(worker.method().getName()))
                .count();
        int through = unit.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(unit.getOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .mapToInt(member -> runs((JavaCodeUnit) member, worker, path))
                .sum();
        path.remove(unit);
        return direct + through;
    }
}

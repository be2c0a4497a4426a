package org.refstand.benchmarks;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.refstand.optimiser.Problem;

/** One role as Timefold plans it; who may not have it is no value of its. */
@PlanningEntity
public class Job {
    @PlanningId
    private Integer role;

    private Problem.Role demands;
    private Problem.Fixture fixture;
    private List<Person> candidates;

    @PlanningVariable(allowsUnassigned = true)
    private Person official;

    /** A referee, known by the index. */
    public record Person(int index, Problem.Official official) {}

    /** For Timefold, which makes copies. */
    public Job() {}

    Job(int role, Problem.Role demands, Problem.Fixture fixture, List<Person> candidates) {
        this.role = role;
        this.demands = demands;
        this.fixture = fixture;
        this.candidates = candidates;
    }

    public Integer role() {
        return role;
    }

    Problem.Role demands() {
        return demands;
    }

    Problem.Fixture fixture() {
        return fixture;
    }

    public int day() {
        return fixture.day();
    }

    @ValueRangeProvider
    public List<Person> getCandidates() {
        return candidates;
    }

    public Person getOfficial() {
        return official;
    }

    public void setOfficial(Person official) {
        this.official = official;
    }
}

package eu.masp.lab.web;

import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.populations.Populations;
import eu.masp.lab.scenarios.Scenario;
import eu.masp.lab.scenarios.ScenarioTable;
import eu.masp.lab.scenarios.Trial;
import eu.masp.lab.scenarios.TrialTable;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose lab somebody may look at or work in: that of the body of their seat. Auditors look. */
@Component
class LabReach {
    private static final Role[] READERS = {Role.PROGRAMME_OFFICER, Role.AUDITOR};

    private final TrialTable trials;
    private final ScenarioTable scenarios;
    private final Populations populations;

    LabReach(TrialTable trials, ScenarioTable scenarios, Populations populations) {
        this.trials = trials;
        this.scenarios = scenarios;
        this.populations = populations;
    }

    List<String> bodies(SignedIn me) {
        return me.requireAnySeat(READERS).stream().map(Seat::body).distinct().toList();
    }

    /** The body asked for, or the person's first. */
    String body(SignedIn me, Optional<String> asked) {
        String body = asked.filter(some -> !some.isBlank()).orElseGet(() -> bodies(me).getFirst());
        me.requireSeatOf(body, READERS);
        return body;
    }

    boolean works(SignedIn me, String body) {
        return me.holds(Role.PROGRAMME_OFFICER, body);
    }

    void requireWorker(SignedIn me, String body) {
        me.requireSeat(Role.PROGRAMME_OFFICER, body);
    }

    Trial readTrial(SignedIn me, UUID id) {
        Trial trial = trials.find(id).orElseThrow(LabReach::notFound);
        me.requireSeatOf(trial.body(), READERS);
        return trial;
    }

    Trial workTrial(SignedIn me, UUID id) {
        Trial trial = trials.find(id).orElseThrow(LabReach::notFound);
        requireWorker(me, trial.body());
        return trial;
    }

    Scenario readScenario(SignedIn me, UUID id) {
        Scenario scenario = scenarios.find(id).orElseThrow(LabReach::notFound);
        me.requireSeatOf(scenario.body(), READERS);
        return scenario;
    }

    Scenario workScenario(SignedIn me, UUID id) {
        Scenario scenario = scenarios.find(id).orElseThrow(LabReach::notFound);
        requireWorker(me, scenario.body());
        return scenario;
    }

    Optional<PopulationInfo> population(String id, String body) {
        return populations.find(id, body);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

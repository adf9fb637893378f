package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.RuleProposal;
import eu.masp.grants.RuleProposals;
import eu.masp.lab.scenarios.ScenarioTable;
import eu.masp.lab.trial.Setting;
import eu.masp.shell.Language;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.scenario.ScenarioException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios as proposals for the rules of calls. */
@Component
class ScenarioProposals implements RuleProposals {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ScenarioTable scenarios;
    private final CurrentCatalogue current;
    private final LabLanguage language;

    ScenarioProposals(ScenarioTable scenarios, CurrentCatalogue current, LabLanguage language) {
        this.scenarios = scenarios;
        this.current = current;
        this.language = language;
    }

    @Override
    public Optional<RuleProposal> find(UUID id, String body) {
        return scenarios.find(id).filter(scenario -> scenario.body().equals(body))
                .map(scenario -> new RuleProposal(id, scenario.version(), scenario.name(),
                        scenario.setting().changed() ? text(scenario.setting()) : ""));
    }

    /** JSON is YAML too: a scenario file. */
    private static String text(Setting setting) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(setting.changes());
    }

    @Override
    public List<String> words(String changes, LocalDate on, Language asked) {
        LabWords words = language.in(asked.locale());
        Map<?, ?> keys = JSON.readValue(changes, Map.class);
        Setting setting = new Setting("", List.of(), "", on, plain(keys));
        try {
            return new ChangeLines(current.catalogue(), setting, words).all().stream()
                    .map(line -> words.say("kind." + line.kind()) + ": " + line.what() + (line.before().isEmpty()
                            ? ". " + line.after() : line.after().isEmpty() ? ". " + line.before()
                                    : ". " + words.say("from-to", line.before(), line.after())))
                    .toList();
        } catch (ScenarioException e) {
            // The measures have changed since: what was written stands as it is.
            return Scenario.of("changes", plain(keys)).yaml().lines().toList();
        }
    }

    private static Map<String, Object> plain(Map<?, ?> keys) {
        Map<String, Object> plain = new java.util.LinkedHashMap<>();
        keys.forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
    }
}

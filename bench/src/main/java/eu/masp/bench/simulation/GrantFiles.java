package eu.masp.bench.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grants as measure files, with the vocabulary of twenty questions about a person. */
final class GrantFiles {

    static final List<String> PROVINCES = List.of("BG", "BS", "CO", "CR", "LC", "LO", "MN", "MI", "MB", "PV", "SO",
            "TN", "VA");
    static final List<String> CITIZENSHIPS = List.of("italian", "eu", "other");
    static final List<String> EMPLOYMENTS = List.of("employee", "self_employed", "collaborator", "unemployed",
            "inactive", "retired");
    static final List<String> CONTRACTS = List.of("permanent", "fixed_term", "agency", "none");
    static final List<String> CARES = List.of("nursery", "other", "family", "none");
    static final List<String> SECTORS = List.of("agriculture", "industry", "building", "trade", "transport", "lodging",
            "finance", "public", "education", "health");
    static final List<String> FIRMS = List.of("micro", "small", "medium", "large");

    private GrantFiles() {
    }

    /** Writes a folder of measures. */
    static void write(Path folder, List<Grant> grants) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("vocabulary.yaml"), vocabulary());
            StringBuilder parameters = new StringBuilder("parameters:\n");
            for (Grant grant : grants) {
                Files.writeString(folder.resolve(grant.id() + ".yaml"), measure(grant));
                parameters.append(parameters(grant));
            }
            Files.writeString(folder.resolve("parameters.yaml"), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String vocabulary() {
        return """
                entities:
                  person: {root: true, title: {en: Person}}
                inputs:
                """ + number("age", 0, 120, 0) + number("isee", 0, 1_000_000, 2) + number("income", 0, 10_000_000, 2)
                + number("household_size", 1, 20, 0) + number("children_under_three", 0, 8, 0)
                + number("children_to_thirteen", 0, 12, 0) + number("weekly_hours", 0, 80, 0)
                + number("cost", 0, 5_000, 2) + number("leave_months", 0, 12, 0) + number("seniority", 0, 600, 0)
                + choice("province", PROVINCES) + choice("citizenship", CITIZENSHIPS)
                + choice("employment", EMPLOYMENTS) + choice("contract", CONTRACTS) + choice("care", CARES)
                + choice("sector", SECTORS) + choice("firm", FIRMS) + truth("disability") + truth("single_parent")
                + truth("other_grant");
    }

    private static String number(String name, long least, long most, int decimals) {
        return "  - {id: person." + name + ", type: number, decimals: " + decimals + ", min: " + least + ", max: "
                + most
                + ", label: {en: " + name + "}}\n";
    }

    private static String choice(String name, List<String> options) {
        return "  - {id: person." + name + ", type: choice, options: [" + options.stream()
                .map(option -> "{id: '" + option + "', en: '" + option + "'}").collect(Collectors.joining(", "))
                + "], label: {en: " + name + "}}\n";
    }

    private static String truth(String name) {
        return "  - {id: person." + name + ", type: boolean, label: {en: " + name + "}}\n";
    }

    private static String measure(Grant g) {
        List<String> criteria = switch (g.kind()) {
            case NURSERY -> List.of("person.children_under_three >= 1", "person.care in (\"nursery\", \"other\")",
                    "person.cost > 0", "person.isee <= ceiling",
                    "person.province in (\"BG\", \"BS\", \"MI\", \"MB\", \"MN\", \"TN\")",
                    "person.citizenship in (\"italian\", \"eu\") or person.seniority >= 12",
                    "not(person.other_grant)", "person.weekly_hours >= least");
            case VOUCHER -> List.of("person.children_under_three + person.children_to_thirteen >= least",
                    "person.age >= from_age and person.age <= to_age",
                    "person.employment in (\"employee\", \"self_employed\", \"collaborator\")",
                    "person.income <= ceiling * person.household_size",
                    "person.province in (\"BG\", \"BS\", \"MI\", \"MB\", \"MN\", \"TN\")",
                    "person.contract in (\"permanent\", \"fixed_term\")", "not(person.other_grant)",
                    "person.leave_months <= most");
            case HIRING -> List.of("person.employment in (\"unemployed\", \"inactive\")",
                    "person.age >= from_age and person.age <= to_age", "person.children_under_three >= 1",
                    "person.seniority >= least", "person.province != \"SO\"", "person.isee <= ceiling",
                    "person.weekly_hours <= most",
                    "person.sector in (\"trade\", \"lodging\", \"education\", \"health\")");
            case CARE -> List.of("person.disability or person.children_under_three > least",
                    "person.age >= from_age and person.age <= to_age", "person.isee <= ceiling",
                    "person.employment = \"employee\"", "person.firm in (\"micro\", \"small\", \"medium\")",
                    "person.weekly_hours <= most",
                    "person.citizenship in (\"italian\", \"eu\") or person.seniority >= 12",
                    "not(person.other_grant)");
        };
        String amount = switch (g.kind()) {
            case NURSERY -> "{monthly: 'min(person.cost * percent, amount)', months: 11}";
            case VOUCHER -> "{once: 'amount * (if person.single_parent then percent else 1)'}";
            case HIRING -> "{monthly: 'if person.isee <= ceiling / 2 then amount else amount / 2', months: 6}";
            case CARE -> "{yearly: '(amount - person.isee) * percent'}";
        };
        StringBuilder text = new StringBuilder("id: " + g.id() + "\ntitle: {en: " + g.id()
                + "}\ndecided-for: person\nin-force: {from: 2025-01-01}\ncriteria:\n");
        for (int i = 0; i < criteria.size(); i++) {
            text.append("  - {id: c").append(i + 1).append(", says: {en: c").append(i + 1).append("}, when: '")
                    .append(named(g, criteria.get(i))).append("'}\n");
        }
        return text.append("amount: ").append(named(g, amount)).append("\nverified: 2026-11-22\n").toString();
    }

    private static String parameters(Grant g) {
        String measure = measure(g);
        return Stream.of(parameter(g, "ceiling", g.ceiling()), parameter(g, "least", g.least()),
                parameter(g, "from_age", g.from()), parameter(g, "to_age", g.to()), parameter(g, "most", g.most()),
                parameter(g, "amount", g.amount()), parameter(g, "percent", g.percent() / 100.0))
                .filter(line -> measure.contains(line.substring(9, line.indexOf(',')))).collect(Collectors.joining());
    }

    /** Each grant has parameters of its own. */
    private static String named(Grant g, String rule) {
        return rule.replaceAll("(?<![\\w.{])(ceiling|least|from_age|to_age|most|amount|percent)\\b", g.name() + "_$1");
    }

    private static String parameter(Grant g, String name, Number value) {
        return "  - {id: " + g.name() + "_" + name + ", values: [{from: 2025-01-01, value: " + value + "}]}\n";
    }
}

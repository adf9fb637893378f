package eu.masp.measures.properties;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random cases of any vocabulary, with more of the edges than chance alone would bring. */
public final class RandomCases {

    private static final int MOST_MEMBERS = 3;
    private final Rules rules;
    private final Vocabulary vocabulary;
    private final Random random;
    private final List<BigDecimal> landmarks;

    public RandomCases(Rules rules, Random random) {
        this.rules = rules;
        this.vocabulary = rules.catalogue().vocabulary();
        this.random = random;
        List<BigDecimal> numbers = new ArrayList<>();
        rules.catalogue().parameters().forEach(parameter -> parameter.periods().forEach(period -> {
            if (period.value() instanceof Num num) {
                numbers.add(num.value());
            }
            if (period.bands() != null) {
                period.bands().rows().stream().filter(row -> row.end() != null).forEach(row -> numbers.add(row.end()));
            }
        }));
        this.landmarks = numbers;
    }

    /** A case of this root in which everything is known. */
    public Case known(String root) {
        Case facts = Case.of(vocabulary, root, rules.on());
        for (Entity entity : vocabulary.entities()) {
            if (!entity.root().equals(root)) {
                continue;
            }
            if (!entity.isRoot()) {
                facts = facts.withCount(entity,
                        entity.min() + random.nextInt(Math.min(MOST_MEMBERS, entity.max()) + 1 - entity.min()));
            }
            for (Case.Member member : facts.membersOf(entity)) {
                for (Input input : vocabulary.inputsOf(entity)) {
                    facts = facts.with(entity, member.id(), input, new Answer.Exactly(value(input)));
                }
            }
        }
        return facts;
    }

    /** The same case with some answers taken away or widened to a range that holds them. */
    public Case partly(Case known) {
        Case facts = known;
        double share = random.nextDouble();
        for (Entity entity : vocabulary.entities()) {
            List<Case.Member> members = facts.membersOf(entity);
            if (members == null || members.isEmpty()) {
                continue;
            }
            for (Case.Member member : members) {
                for (Input input : vocabulary.inputsOf(entity)) {
                    if (random.nextDouble() < share) {
                        facts = facts.with(entity, member.id(), input, random.nextInt(3) > 0 ? null
                                : wider(input, ((Answer.Exactly) member.answers().get(input)).value()));
                    }
                }
            }
            if (!entity.isRoot() && random.nextDouble() < share / 4) {
                facts = facts.withCountWithheld(entity, new Answer.DontKnow());
            }
        }
        return facts;
    }

    private Answer wider(Input input, Value value) {
        return switch (value) {
            case Num num -> {
                Num domain = (Num) rules.domain(input);
                BigDecimal low = num.value().subtract(BigDecimal.valueOf(random.nextInt(20_000)));
                BigDecimal high = num.value().add(BigDecimal.valueOf(random.nextInt(20_000)));
                yield new Answer.Between(new Num(domain.low() == null ? low : low.max(domain.low()),
                        domain.high() == null ? high : high.min(domain.high())));
            }
            case Day day -> {
                Day domain = (Day) rules.domain(input);
                yield new Answer.Between(new Day(Math.max(domain.low(), day.low() - random.nextInt(400)),
                        Math.min(domain.high(), day.high() + random.nextInt(400))));
            }
            default -> new Answer.Declined();
        };
    }

    /** An allowed value of the input. */
    public Value value(Input input) {
        return switch (input.type()) {
            case BOOLEAN -> Truth.of(random.nextBoolean());
            case CHOICE -> new Word(input.options().get(random.nextInt(input.options().size())).id());
            case CODE -> {
                CodeList list = vocabulary.codes().get(input.codes());
                List<String> codes = List.copyOf(list.codes().keySet());
                yield new Word(codes.get(random.nextInt(codes.size())));
            }
            case NUMBER -> number(input);
            case DATE -> day(input);
        };
    }

    private Num number(Input input) {
        Num domain = (Num) rules.domain(input);
        BigDecimal low = domain.low() == null ? BigDecimal.ZERO : domain.low();
        BigDecimal high = domain.high() == null ? BigDecimal.valueOf(100_000) : domain.high();
        BigDecimal step = BigDecimal.ONE.movePointLeft(input.decimals());
        BigDecimal value = low.add(
                high.subtract(low).min(BigDecimal.valueOf(60_000)).multiply(BigDecimal.valueOf(random.nextDouble())));
        if (random.nextInt(3) == 0 && !landmarks.isEmpty()) {
            value = landmarks.get(random.nextInt(landmarks.size()))
                    .add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1)));
        }
        return Num.of(value.setScale(input.decimals(), RoundingMode.HALF_UP).max(low).min(high));
    }

    private Day day(Input input) {
        Day domain = (Day) rules.domain(input);
        long on = rules.on().toEpochDay();
        long day = switch (random.nextInt(4)) {
            case 0 -> on + random.nextInt(7) - 3;
            case 1 -> rules.on().minusMonths(random.nextInt(240)).toEpochDay() + random.nextInt(3) - 1;
            case 2 -> java.time.LocalDate.of(rules.on().getYear() - random.nextInt(20), 2, 28).toEpochDay()
                    + random.nextInt(2);
            default -> domain.low() + (long) (random.nextDouble() * (domain.high() - domain.low()));
        };
        day = Math.clamp(day, domain.low(), domain.high());
        return new Day(day, day);
    }
}

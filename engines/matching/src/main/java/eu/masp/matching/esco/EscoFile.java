package eu.masp.matching.esco;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of an ESCO package is, by its name alone: {@code skills_it.csv}, {@code broaderRelationsOccPillar_en.csv}.
 *
 * @param language empty where the name tells none, as in the relations of some versions
 */
record EscoFile(Type type, String language) {

    enum Type {
        SKILLS, OCCUPATIONS, ISCO_GROUPS, SKILL_GROUPS, NEEDS, BROADER_OCCUPATIONS, BROADER_SKILLS
    }

    private static final Pattern NAME = Pattern.compile(
            "(?:.*[_-])?(skills|occupations|iscogroups|isco_groups|skillgroups|occupationskillrelations|broaderrelationsoccpillar"
                    + "|broaderrelationsskillpillar)(?:_([a-z]{2}))?(?:[ _.-].*)?\\.csv");

    /** @param path within a ZIP, or of a file; folders in it do not matter */
    static Optional<EscoFile> of(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String language = parts.group(2) == null ? "" : parts.group(2);
        Type type = switch (parts.group(1)) {
            case "skills" -> Type.SKILLS;
            case "occupations" -> Type.OCCUPATIONS;
            case "iscogroups", "isco_groups" -> Type.ISCO_GROUPS;
            case "skillgroups" -> Type.SKILL_GROUPS;
            case "occupationskillrelations" -> Type.NEEDS;
            case "broaderrelationsoccpillar" -> Type.BROADER_OCCUPATIONS;
            default -> Type.BROADER_SKILLS;
        };
        return type.compareTo(Type.NEEDS) < 0 && language.isEmpty() ? Optional.empty()
                : Optional.of(new EscoFile(type, language));
    }

    boolean relations() {
        return type.compareTo(Type.NEEDS) >= 0;
    }
}

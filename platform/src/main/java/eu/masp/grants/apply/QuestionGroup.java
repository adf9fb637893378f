package eu.masp.grants.apply;

import eu.masp.entitlements.questions.Field;
import java.util.List;

/** The questions about one person, or about the household. */
public record QuestionGroup(String who, List<Field> fields) {}

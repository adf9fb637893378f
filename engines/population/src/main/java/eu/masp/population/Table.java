package eu.masp.population;

import java.util.List;

import static eu.masp.population.Column.Kept.CENTS;
import static eu.masp.population.Column.Kept.COMUNE;
import static eu.masp.population.Column.Kept.DAY;
import static eu.masp.population.Column.Kept.FLAG;

/** The tables: one for each entity of the vocabulary that is drawn. */
enum Table {

    HOUSEHOLD("household", "household", List.of(Column.id("household_id"), Column.weight(), Column.of("comune", COMUNE),
            Column.of("has_isee", FLAG), Column.of("isee", CENTS), Column.of("isee_family", CENTS))),

    ADULTS("adult", "adults", List.of(Column.id("adult_id"), Column.id("household_id"), Column.weight(),
            Column.words("role", Words.Role.class), Column.of("birth_date", DAY), Column.of("pregnant", FLAG),
            Column.of("due_date", DAY), Column.words("work", Words.Work.class),
            Column.words("employer_size", Words.Size.class),
            Column.words("contract", Words.Contract.class), Column.of("full_time", FLAG),
            Column.of("monthly_pay", CENTS),
            Column.of("work_income", CENTS), Column.of("compulsory_leave_end", DAY),
            Column.of("paternity_leave_used", FLAG),
            Column.words("right_to_stay", Words.Stay.class))),

    CHILDREN("child", "children", List.of(Column.id("child_id"), Column.id("household_id"), Column.weight(),
            Column.of("birth_date", DAY), Column.words("care", Words.Care.class),
            Column.of("care_monthly_cost", CENTS)));

    /** The entity's id in the vocabulary. */
    final String entity;
    /** The list's name, or the root's: the name of the file. */
    final String list;
    final List<Column> columns;

    Table(String entity, String list, List<Column> columns) {
        this.entity = entity;
        this.list = list;
        this.columns = columns;
    }
}

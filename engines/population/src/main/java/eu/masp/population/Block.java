package eu.masp.population;

import java.util.List;

/** Some dwellings of one comune, drawn: rows of each table, and what was counted. */
record Block(Region region, List<Rows> tables, Tally tally) {

    static Block empty(Region region, int dwellings, int comuni) {
        return new Block(region,
                List.of(new Rows(Table.HOUSEHOLD, dwellings * 3 / 2), new Rows(Table.ADULTS, dwellings * 2),
                        new Rows(Table.CHILDREN, dwellings)),
                new Tally(comuni));
    }

    Rows households() {
        return tables.get(0);
    }

    Rows adults() {
        return tables.get(1);
    }

    Rows children() {
        return tables.get(2);
    }
}

package eu.masp.population;

import eu.masp.measures.Text;

import java.util.Locale;

/** What no published margin gives: its value, in words, and why it was taken. Shown with every result. */
enum Assumption {

    NOBODY_IN_INSTITUTIONS("tutti", "Tutti i residenti vivono in famiglia", "All residents live in households",
            "Istat counts about one resident in two hundred in institutions; the margins do not say how many by age"), YEARS_TOGETHER(
                    "come pubblicati",
                    "Le strutture di anni diversi (2011–2025) valgono insieme alla data di riferimento",
                    "Shares of different years (2011–2025) hold together on the reference date",
                    "no year has all margins; each margin's year is in the report"), COMUNI_DIFFER_BY_SIZE(
                            "censimento 2011",
                            "I comuni differiscono per numero di famiglie (censimento 2011), non per composizione",
                            "Comuni differ by their number of households (census of 2011), not by who lives in them",
                            "for single comuni nothing else is among the margins; nursery fees of chief towns and fathers' leave by province are"), AGES_WITHIN_BANDS(
                                    "forma delle famiglie estratte",
                                    "Dentro le fasce pubblicate le età seguono le famiglie estratte",
                                    "Within published bands ages follow the dwellings drawn",
                                    "single years of age are published for minors of Trentino alone"), COUPLE_AGE_GAP(
                                            2.5,
                                            "In una coppia l'uomo ha in media 2,5 anni in più (deviazione 4); ogni coppia è di una donna e un uomo",
                                            "In a couple the man is 2.5 years older on average (deviation 4); each couple is a woman and a man",
                                            "no margin tells couples apart by age or sex"), AGE_AT_FIRST_BIRTH(30,
                                                    "Età media della madre al primo figlio che vive con lei: 30 anni (deviazione 5, da 17 a 43)",
                                                    "A mother's mean age at the first child living with her: 30 (deviation 5, from 17 to 43)",
                                                    "near what Istat publishes; not among the margins"), OLDEST_MOTHER(
                                                            47, "Nessuna madre partorisce dopo i 47 anni",
                                                            "No mother gives birth after 47",
                                                            "very few do"), NO_TWINS("0",
                                                                    "Nessun parto gemellare; tra due nascite almeno 300 giorni",
                                                                    "No twins; at least 300 days between two births",
                                                                    "no margin on multiple births"), NO_NUCLEUS_SHARE(
                                                                            2.0,
                                                                            "Il 2% delle famiglie: più persone senza legami di coppia o di genitori e figli",
                                                                            "2% of households: several people who are neither couples nor parents and children",
                                                                            "the census gives 34.5% without a nucleus, persons alone included, for 2011; those alone are 37.7% by 2019"), LONE_MOTHERS_LOMBARDY(
                                                                                    83.1,
                                                                                    "In Lombardia le madri sono l'83,1% dei genitori soli, come in Trentino",
                                                                                    "In Lombardy mothers are 83.1% of lone parents, as in Trentino",
                                                                                    "published for Trentino (2023) alone"), OLDEST_BY_SEX(
                                                                                            "quote 2020",
                                                                                            "In Trentino gli ultraottantenni si dividono per sesso e tra 80–89 e 90+ come nel 2020",
                                                                                            "In Trentino those over 80 divide by sex and between 80–89 and 90+ as in 2020",
                                                                                            "the 2024 table seen stops at 79"), BIRTHS_BETWEEN(
                                                                                                    "interpolazione",
                                                                                                    "Nati del 2020 e del 2023 in Lombardia: a metà tra gli anni vicini",
                                                                                                    "Births of 2020 and 2023 in Lombardy: half-way between the neighbouring years",
                                                                                                    "not among the margins"), BIRTHS_STAY(
                                                                                                            "nati dell'anno",
                                                                                                            "I bambini di 0–5 anni sono i nati degli ultimi sei anni pubblicati (2019–2024)",
                                                                                                            "Children aged 0–5 are those born in the last six published years (2019–2024)",
                                                                                                            "children who move or die are few; births after 2024 are not published"), FAMILY_OF_DEPENDENT_CHILDREN(
                                                                                                                    22,
                                                                                                                    "I figli che vivono in casa sono a carico fino a 21 anni compiuti; dai 22 sono una famiglia a sé nella stessa casa",
                                                                                                                    "Children living at home are dependent until they are 21; from 22 they are a family of their own in the same dwelling",
                                                                                                                    "the vocabulary counts children up to 21"), YOUNG_AT_HOME_DO_NOT_WORK(
                                                                                                                            0,
                                                                                                                            "I figli a carico non lavorano",
                                                                                                                            "Dependent children have no job",
                                                                                                                            "the vocabulary has no work of children; a few of those aged 16–21 do work, so others work slightly too often here"), WORK_BY_AGE(
                                                                                                                                    "profilo",
                                                                                                                                    "L'occupazione segue un profilo per età (uomini 45–93%, donne 38–76%), poi portato alle quote pubblicate; da 65 a 74 uomini 8%, donne 4%, poi nessuno",
                                                                                                                                    "Work follows a profile by age (men 45–93%, women 38–76%), then brought to the published rates; from 65 to 74: men 8%, women 4%, none later",
                                                                                                                                    "rates are published by sex and by children, not by age"), UNEMPLOYED(
                                                                                                                                            4.0,
                                                                                                                                            "Tra 15 e 64 anni cerca lavoro il 4% degli attivi",
                                                                                                                                            "From 15 to 64, 4% of the active look for work",
                                                                                                                                            "from memory of Istat 2024 for Lombardy; not among the margins"), SELF_EMPLOYED_BY_SEX(
                                                                                                                                                    "25 : 16",
                                                                                                                                                    "Gli autonomi uomini e donne stanno come 25 a 16",
                                                                                                                                                    "Self-employed men and women are as 25 to 16",
                                                                                                                                                    "Italy 2023, from memory"), PROFESSIONALS(
                                                                                                                                                            27,
                                                                                                                                                            "Il 27% degli autonomi esercita una libera professione",
                                                                                                                                                            "27% of the self-employed are in a free profession",
                                                                                                                                                            "from memory; not among the margins"), NO_COLLABORATORS(
                                                                                                                                                                    "0",
                                                                                                                                                                    "Nessun collaboratore della Gestione separata",
                                                                                                                                                                    "No contract collaborators (Gestione separata)",
                                                                                                                                                                    "no margin counts them; they are among employees here"), DOMESTIC_WOMEN(
                                                                                                                                                                            89,
                                                                                                                                                                            "L'89% di colf e badanti sono donne; in Trentino la stessa quota di occupati che in Lombardia",
                                                                                                                                                                            "89% of domestic workers are women; in Trentino the same share of the employed as in Lombardy",
                                                                                                                                                                            "from memory of the INPS observatory"), SELF_EMPLOYED_IN_SMALLEST(
                                                                                                                                                                                    "0-9",
                                                                                                                                                                                    "Gli autonomi lavorano in imprese con meno di 10 persone",
                                                                                                                                                                                    "The self-employed work in firms of fewer than 10",
                                                                                                                                                                                    "61.5% of persons in those firms are self-employed (Italy 2015)"), PUBLIC_SHARE(
                                                                                                                                                                                            9.2,
                                                                                                                                                                                            "Gli enti pubblici occupano il 9,2% degli occupati, anche in Trentino",
                                                                                                                                                                                            "Public bodies employ 9.2% of the employed, in Trentino too",
                                                                                                                                                                                            "Lombardy 2011; no margin for Trentino"), MEDIUM_FIRMS(
                                                                                                                                                                                                    "37562 : 28115",
                                                                                                                                                                                                    "In Lombardia chi sta in imprese da 10 a 249 si divide come in Trentino (57 a 43)",
                                                                                                                                                                                                    "In Lombardy those in firms of 10 to 249 divide as in Trentino (57 to 43)",
                                                                                                                                                                                                    "published for Trentino alone"), WORK_TRAITS_ALONE(
                                                                                                                                                                                                            "indipendenti",
                                                                                                                                                                                                            "Orario e contratto dipendono solo dal sesso, anche in Trentino; la grandezza dell'impresa solo dal territorio",
                                                                                                                                                                                                            "Hours and contract depend on sex alone, in Trentino too; size of the firm on the territory alone",
                                                                                                                                                                                                            "no margin crosses them with children or age"), PART_TIME_PAY(
                                                                                                                                                                                                                    0.55,
                                                                                                                                                                                                                    "Chi è a tempo parziale guadagna il 55% di chi è a tempo pieno",
                                                                                                                                                                                                                    "Part-timers earn 55% of full-timers",
                                                                                                                                                                                                                    "no margin gives pay by hours"), PAY_SHAPE(
                                                                                                                                                                                                                            "log-normale",
                                                                                                                                                                                                                            "La paga annua è log-normale; la forma è quella che in Italia mette il 46,1% sotto 20.000 euro",
                                                                                                                                                                                                                            "Yearly pay is log-normal; its shape is the one that puts 46.1% of Italy under 20,000 euros",
                                                                                                                                                                                                                            "means and one point of the distribution are published"), OTHERS_PAID_ALIKE(
                                                                                                                                                                                                                                    "come i privati",
                                                                                                                                                                                                                                    "Dipendenti pubblici, colf e autonomi guadagnano come i dipendenti privati dello stesso sesso e orario",
                                                                                                                                                                                                                                    "Public employees, domestic workers and the self-employed earn as private employees of the same sex and hours",
                                                                                                                                                                                                                                    "the margins are of private employees"), MONTHS_OF_PAY(
                                                                                                                                                                                                                                            13,
                                                                                                                                                                                                                                            "La paga annua sono 13 mensilità",
                                                                                                                                                                                                                                            "A year's pay is 13 monthly ones",
                                                                                                                                                                                                                                            "the commonest in collective agreements"), PENSION(
                                                                                                                                                                                                                                                    17000,
                                                                                                                                                                                                                                                    "Chi ha 65 anni o più e non lavora ha 17.000 euro l'anno (solo per l'ISEE)",
                                                                                                                                                                                                                                                    "Who is 65 or over and does not work has 17,000 euros a year (for ISEE alone)",
                                                                                                                                                                                                                                                    "no margin on pensions"), ISEE_MODEL(
                                                                                                                                                                                                                                                            "k × reddito / scala × errore",
                                                                                                                                                                                                                                                            "ISEE = k × (redditi di chi vive insieme, almeno 3.000 euro) / scala di equivalenza × errore log-normale (0,5); k porta alla media pubblicata",
                                                                                                                                                                                                                                                            "ISEE = k × (incomes of those who live together, at least 3,000 euros) / equivalence scale × log-normal error (0.5); k brings it to the published mean",
                                                                                                                                                                                                                                                            "wealth, a fifth of which counts, is not among the margins; the scale is that of DPCM 159/2013"), ISEE_ASKED_BY_ALL_ALIKE(
                                                                                                                                                                                                                                                                    "indipendente",
                                                                                                                                                                                                                                                                    "Avere l'ISEE dipende dai figli minorenni, non dal reddito né dalla parentela",
                                                                                                                                                                                                                                                                    "Having an ISEE depends on children under 18, not on income",
                                                                                                                                                                                                                                                                    "no margin crosses them"), ISEE_FOR_FAMILIES(
                                                                                                                                                                                                                                                                            "scala L. 199/2025",
                                                                                                                                                                                                                                                                            "L'ISEE per la famiglia differisce solo per le maggiorazioni della scala (0,10–0,55 da due figli); la franchigia sulla casa non c'è",
                                                                                                                                                                                                                                                                            "ISEE for families differs by the scale's additions alone (0.10–0.55 from two children); the deduction for the home is left out",
                                                                                                                                                                                                                                                                            "wealth is not in the model, so the figure is too high for who owns a home"), CITIZENSHIP_BY_DWELLING(
                                                                                                                                                                                                                                                                                    "tutti insieme",
                                                                                                                                                                                                                                                                                    "Chi vive insieme ha la stessa cittadinanza; sopra i 65 anni gli stranieri sono un sesto che tra gli altri",
                                                                                                                                                                                                                                                                                    "Those who live together share citizenship; over 65 foreigners are a sixth as frequent as among others",
                                                                                                                                                                                                                                                                                    "no margin by age or household"), PERMITS_UNKNOWN(
                                                                                                                                                                                                                                                                                            "non noto",
                                                                                                                                                                                                                                                                                            "Di chi non è cittadino italiano non si sa se è dell'UE né il permesso: il dato è vuoto",
                                                                                                                                                                                                                                                                                            "Of those who are not Italian neither EU citizenship nor permit is known: left empty",
                                                                                                                                                                                                                                                                                            "no margin"), PREGNANT(
                                                                                                                                                                                                                                                                                                    "9 mesi su 12",
                                                                                                                                                                                                                                                                                                    "Aspettano un figlio i tre quarti delle nate e dei nati di un anno; tutte in coppia, età media 32 (deviazione 5)",
                                                                                                                                                                                                                                                                                                    "Three quarters of a year's births are on the way; all in couples, mean age 32 (deviation 5)",
                                                                                                                                                                                                                                                                                                    "births in a steady flow"), NURSERY_PLACES_ARE_TAKEN(
                                                                                                                                                                                                                                                                                                            "posti = frequentanti",
                                                                                                                                                                                                                                                                                                            "I posti di nido sono tutti occupati da chi ha meno di 3 anni; a 0, 1, 2 anni in proporzione 0,4 : 1,2 : 1,4",
                                                                                                                                                                                                                                                                                                            "All nursery places are taken by children under 3; at 0, 1, 2 years as 0.4 : 1.2 : 1.4",
                                                                                                                                                                                                                                                                                                            "places are published, attendance is not"), NO_OTHER_EARLY_CARE(
                                                                                                                                                                                                                                                                                                                    "nessuno",
                                                                                                                                                                                                                                                                                                                    "Chi ha meno di 3 anni e non va al nido non usa altri servizi; dai 3 anni scuola dell'infanzia, dai 6 ai 15 scuola; dopo, non noto",
                                                                                                                                                                                                                                                                                                                    "Who is under 3 and not at a nursery uses no other service; from 3 nursery school, from 6 to 15 school; later unknown",
                                                                                                                                                                                                                                                                                                                    "no margin; school is compulsory from 6 to 16"), FEES_ELSEWHERE(
                                                                                                                                                                                                                                                                                                                            "media regionale",
                                                                                                                                                                                                                                                                                                                            "Rette 2019 (Cittadinanzattiva): dove manca il comune vale la media della regione; tra famiglie variano del 25%",
                                                                                                                                                                                                                                                                                                                            "Fees of 2019 (Cittadinanzattiva): where the comune has none the region's mean holds; among families they vary by 25%",
                                                                                                                                                                                                                                                                                                                            "the survey covers chief towns and one family of three with an ISEE of about 19,000"), ORDINARY_MATERNITY(
                                                                                                                                                                                                                                                                                                                                    3,
                                                                                                                                                                                                                                                                                                                                    "Le madri dipendenti hanno finito il congedo obbligatorio tre mesi dopo l'ultima nascita",
                                                                                                                                                                                                                                                                                                                                    "Mothers who are employees ended compulsory leave three months after the latest birth",
                                                                                                                                                                                                                                                                                                                                    "the law's ordinary form, 2 + 3 months; how many choose 1 + 4 or 0 + 5 is not published"), FATHERS_ENTITLED(
                                                                                                                                                                                                                                                                                                                                            "dipendenti, figlio sotto i 3 anni",
                                                                                                                                                                                                                                                                                                                                            "Il congedo di paternità è noto per i padri dipendenti con l'ultimo figlio sotto i 3 anni",
                                                                                                                                                                                                                                                                                                                                            "Paternity leave is known of fathers who are employees with the youngest child under 3",
                                                                                                                                                                                                                                                                                                                                            "ten days since 2022; earlier rules differ");

    private final Text text;
    private final String value;
    private final double number;
    private final String why;

    Assumption(String value, String italian, String english, String why) {
        this(value, Double.NaN, italian, english, why);
    }

    Assumption(double number, String italian, String english, String why) {
        this(number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number), number, italian,
                english, why);
    }

    Assumption(String value, double number, String italian, String english, String why) {
        this.text = Text.of(italian, english);
        this.value = value;
        this.number = number;
        this.why = why;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text text() {
        return text;
    }

    String value() {
        return value;
    }

    /** The figure that the program uses: one place for what is said and what is done. */
    double number() {
        if (Double.isNaN(number)) {
            throw new IllegalStateException(id() + " is not a number");
        }
        return number;
    }

    String why() {
        return why;
    }
}

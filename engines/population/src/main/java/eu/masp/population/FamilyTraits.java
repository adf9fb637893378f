package eu.masp.population;

import java.util.SplittableRandom;

/** Citizenship, pregnancy, nursery and fathers' leave: rates that meet what is published. */
final class FamilyTraits {

    private static final double OLD_AGAINST_YOUNG = 1.0 / 6;
    private static final double[] NURSERY_BY_AGE = {0.4, 1.2, 1.4};
    private static final double FEE_SPREAD = 0.25;
    private final double foreign;
    private final double pregnancy;
    private final double nursery;
    private final double[] fees;
    private final double[] fathers;

    FamilyTraits(Frame frame, Margins margins, Comuni comuni) {
        Region region = frame.region();
        double young = frame.sum(p -> old(p) ? 0 : p.persons());
        double old = frame.sum(p -> old(p) ? p.persons() : 0);
        foreign = foreignShare(region, margins) * (young + old) / (young + old * OLD_AGAINST_YOUNG);
        pregnancy = births(region, margins) * 0.75 / frame.sum(FamilyTraits::fertility);
        double[] children = new double[3];
        double places = 0;
        double relative = 0;
        for (int age = 0; age < 3; age++) {
            int years = age;
            children[age] = frame.sum(p -> p.children(years, years));
            places += children[age] * nurseryPlaces(region, margins) / 100;
            relative += children[age] * NURSERY_BY_AGE[age];
        }
        nursery = places / relative;
        fees = new double[comuni.size()];
        fathers = new double[comuni.size()];
        for (int c = 0; c < comuni.size(); c++) {
            fees[c] = fee(comuni.names().get(c), c < comuni.lombardy(), margins).value();
            fathers[c] = leave(comuni.provinces().get(c), c < comuni.lombardy(), margins).value() / 100;
        }
    }

    static double foreignShare(Region region, Margins margins) {
        return region == Region.LOMBARDY
                ? margins.get("foreign_citizens", region.published, 2022, "31 Dec", "total", "persons").value()
                        / Targets.residents(region, margins)
                : margins.get("foreign_citizens", region.published, 2023, "31 Dec", "total", "persons").value()
                        / Targets.residents(region, margins);
    }

    /** Births in a year. */
    static double births(Region region, Margins margins) {
        return margins.value("births", region.published, 2024, "live births", "total");
    }

    /** Places for 100 children under three. */
    static double nurseryPlaces(Region region, Margins margins) {
        return region == Region.LOMBARDY
                ? margins.value("childcare_coverage", "Lombardia", 2022, "authorised places", "0-2")
                : margins.value("childcare_coverage", "Provincia di Trento", 2023, "public nidi places", "0-2");
    }

    static Margin fee(String comune, boolean lombardy, Margins margins) {
        return margins.list("nursery_fee", "Comune di " + comune, 2019).stream().findFirst()
                .orElseGet(() -> margins.get("nursery_fee", lombardy ? "Lombardia" : "Trentino-Alto Adige", 2019,
                        "mean monthly fee", ""));
    }

    static Margin leave(String province, boolean lombardy, Margins margins) {
        return lombardy
                ? margins.get("paternity_leave_uptake", "Provincia di " + province, 2022, "entitled fathers", "M")
                : margins.get("paternity_leave_uptake", "Trentino-Alto Adige", 2023, "entitled fathers", "M");
    }

    private static boolean old(Prototype prototype) {
        return prototype.adultAges()[0] >= 65;
    }

    boolean foreign(Prototype prototype, SplittableRandom random) {
        return random.nextDouble() < (old(prototype) ? foreign * OLD_AGAINST_YOUNG : foreign);
    }

    /** How likely the woman of the first couple is to expect a child, against others. */
    private static double fertility(Prototype prototype) {
        int age = prototype.adultAges()[0];
        if (!prototype.kind().coupleFirst() || age < 18 || age > 45 || prototype.youngest() < 1) {
            return 0;
        }
        double distance = (age - 32) / 5.0;
        return StrictMath.exp(-distance * distance / 2);
    }

    boolean pregnant(Prototype prototype, SplittableRandom random) {
        double likely = fertility(prototype);
        return likely > 0 && random.nextDouble() < likely * pregnancy;
    }

    boolean nursery(int age, SplittableRandom random) {
        return random.nextDouble() < NURSERY_BY_AGE[age] * nursery;
    }

    /** A month's fee, in cents. */
    long fee(int comune, SplittableRandom random) {
        double error = StrictMath.exp(FEE_SPREAD * random.nextGaussian() - FEE_SPREAD * FEE_SPREAD / 2);
        return Math.round(Math.min(5000, fees[comune] * error) * 100);
    }

    boolean fatherTookLeave(int comune, SplittableRandom random) {
        return random.nextDouble() < fathers[comune];
    }
}

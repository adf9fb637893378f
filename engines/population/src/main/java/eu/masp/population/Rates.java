package eu.masp.population;

/** All that is drawn once it is known who lives together, for one territory. */
record Rates(Labour labour, Jobs jobs, Pay pay, FamilyTraits traits, Means means, double lowPay) {

    static Rates of(Frame frame, Margins margins, Comuni comuni) {
        Labour labour = new Labour(frame, margins);
        Jobs jobs = new Jobs(frame.region(), labour, margins);
        double italy = margins.value("gross_pay_mean_private", "Italia", 2024, "mean annual pay", "total");
        return new Rates(labour, jobs, new Pay(frame.region(), labour, jobs, margins),
                new FamilyTraits(frame, margins, comuni),
                Means.of(frame, margins), Pay.lowPay(frame.region(), margins, italy));
    }

    Rates with(Means other) {
        return new Rates(labour, jobs, pay, traits, other, lowPay);
    }
}

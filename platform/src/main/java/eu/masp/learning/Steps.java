package eu.masp.learning;

import eu.masp.shell.Figures;
import eu.masp.shell.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A difference in steps, as one says it. */
public final class Steps {

    private Steps() {
    }

    /** {@code 0,3 passi in meno}, {@code zero}, {@code 1.2 steps more}. */
    public static String words(Page page, double steps) {
        BigDecimal tenths = BigDecimal.valueOf(steps).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? page.t("learning.steps.zero")
                : page.t(tenths.signum() > 0 ? "learning.steps.more" : "learning.steps.less",
                        new Figures(page.language()).number(tenths.abs()));
    }
}

package eu.masp.entitlements;

import java.util.List;

/** Places where a result can be kept by whoever looks at it; whoever offers some implements it. */
public interface KeptResults {

    /** Paths below {@code /check} where one is asked whether to keep it; none for most people. */
    List<String> now();
}

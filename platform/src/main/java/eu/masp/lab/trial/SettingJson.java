package eu.masp.lab.trial;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A setting, and the fund beside it, as they are kept in the database. */
public final class SettingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SettingJson() {
    }

    public static String write(Setting setting) {
        return JSON.writeValueAsString(setting);
    }

    public static Setting read(String json) {
        return JSON.readValue(json, Setting.class);
    }

    /** Null where there is no fund. */
    public static @Nullable String write(@Nullable Money money) {
        return money == null ? null : JSON.writeValueAsString(money);
    }

    public static @Nullable Money readMoney(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Money.class);
    }
}

package eu.masp.lab.trial;

import tools.jackson.databind.json.JsonMapper;

/** A setting as it is kept in the database. */
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
}

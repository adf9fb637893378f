package eu.masp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutsideDatabaseTest {
    @Test
    void readsTheUsualAddress() {
        assertThat(OutsideDatabase.from("postgres://anna:p%40ss%3Aword@db.example:5433/masp?sslmode=require", Map.of()))
                .isEqualTo(new OutsideDatabase("jdbc:postgresql://db.example:5433/masp?sslmode=require", "anna",
                        "p@ss:word"));
    }

    @Test
    void readsTheAddressOfJdbcWithUserAndPasswordApart() {
        assertThat(OutsideDatabase.from("jdbc:postgresql://localhost/masp",
                Map.of("MASP_DATABASE_USER", "anna", "MASP_DATABASE_PASSWORD", "secret")))
                .isEqualTo(new OutsideDatabase("jdbc:postgresql://localhost/masp", "anna", "secret"));
    }

    @Test
    void neverShowsThePassword() {
        OutsideDatabase database = OutsideDatabase.from("postgres://anna:secret@localhost/masp", Map.of());
        assertThat(database.toString()).isEqualTo("postgresql://localhost/masp");
        assertThatThrownBy(() -> OutsideDatabase.from("postgres://anna:se cret@localhost/masp", Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("cret@")
                .hasNoCause();
    }

    @Test
    void refusesOtherDatabasesInOneSentence() {
        assertThatThrownBy(() -> OutsideDatabase.from("mysql://localhost/masp", Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgres://");
    }

    @Test
    void saysWhenNobodyAnswers() {
        assertThatThrownBy(() -> OutsideDatabase.open("postgres://anna:secret@127.0.0.1:1/masp", Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("127.0.0.1:1/masp")
                .hasMessageNotContaining("secret");
    }
}
